"""Controls side by side that go on in a further row where there is no more room."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.flow import Flow


class FlowBox(QWidget):
    """As tall as its rows need at the width that it has."""

    def __init__(
        self, theme: Theme, *controls: QWidget, gap: float = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.flow = Flow(theme, self, gap=gap)
        for control in controls:
            self.flow.addWidget(control)
