# Kennzahlen über die Jahre.
indicator-baseline = Ausgangswert
indicator-target = Ziel
indicator-undated = ohne Stand
indicator-far = anderer Stand
indicator-others = anders definiert auch: { $others }
indicator-undefined = ohne Definition
indicator-other-definition = Anderswo anders definiert ({ $others }); das wird nicht verglichen.
