"""All charts of the program, in the order they are shown. A new chart is one module and its name here."""

from companion.analysis.series import DailyPain
from companion.charts.chart import Chart
from companion.charts.pain import PAIN

CHARTS: tuple[Chart[DailyPain], ...] = (PAIN,)
