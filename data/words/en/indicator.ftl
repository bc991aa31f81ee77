# Indicators over the years.
indicator-baseline = baseline
indicator-target = target
indicator-undated = undated
indicator-far = another date
indicator-others = defined otherwise as well: { $others }
indicator-undefined = without a definition
indicator-other-definition = Defined otherwise elsewhere ({ $others }); these are not compared.
