"""A table of words to read: what a chart shows, row by row."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView, QWidget

from companion.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROWS_SHOWN = 8
ROW_HEIGHT = 36
COLUMN_GAP = 24
NOWHERE = QModelIndex()


class DayTable(QTableView):
    """Rows of text under headings. It reads one row at a time and cannot be edited."""

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, rows_shown: int = ROWS_SHOWN
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows_shown = rows_shown
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # Tab leaves the table; the arrow keys move inside.
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        headings = self.horizontalHeader()
        headings.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        headings.setSectionsClickable(False)
        headings.setHighlightSections(False)
        headings.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._dress)
        self._dress()

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Replace what is shown."""
        self._rows.show(headings, rows)
        self._fit_height()
        self._fit_columns()

    def _dress(self) -> None:
        theme = self._theme
        self.setFont(theme.font("small", tabular=True))
        headings = self.horizontalHeader()
        headings.setFont(theme.font("small", weight=600))
        # Words of a cell stand so far from its edge; those of a heading stand straight above them.
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        headings.setStyleSheet(f"QHeaderView::section {{ padding: 0 {margin}px; }}")
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(theme.px(ROW_HEIGHT))
        self._fit_height()
        self._fit_columns()

    def _fit_height(self) -> None:
        rows = min(self._rows_shown, max(1, self._rows.rowCount()))
        self.setFixedHeight(self._theme.px(ROW_HEIGHT) * (rows + 1))

    def _fit_columns(self) -> None:
        """The first column is as wide as its words; the others share what is left."""
        if self.horizontalHeader().count():
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            self.horizontalHeader().resizeSection(0, self.sizeHintForColumn(0) + self._theme.px(COLUMN_GAP))


class _Rows(QAbstractTableModel):
    """The rows as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._headings: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()

    def show(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self._headings = headings
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._headings[section] if shown else None
