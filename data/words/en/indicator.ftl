# Indicators over the years.
indicator-baseline = baseline
indicator-target = target
indicator-undated = undated
indicator-far = another date
indicator-others = defined otherwise as well: { $others }
indicator-undefined = without a definition
indicator-other-definition = The same indicator stands elsewhere with another definition or unit ({ $others }); these are not compared.
