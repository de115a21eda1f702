"""The exercises that were found, as a list: the arrow keys go through it, Enter or a press opens one."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from companion.domain.exercise_choice import Liking
from companion.domain.text import _
from companion.ui.exercise_book import ExerciseBook
from companion.ui.panels.exercise_delegate import CODE, PICTURE, ExerciseDelegate, ExerciseRow
from companion.ui.panels.exercise_words import facts_words, region_words, spoken
from companion.ui.still_shelf import StillShelf
from companion.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ExerciseModel(QAbstractListModel):
    """Codes under the role CODE; what is displayed is what a screen reader says."""

    def __init__(self, book: ExerciseBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._codes: list[str] = []

    def show_codes(self, codes: Sequence[str]) -> None:
        """List these; the same ones in the same order are kept, and may look different."""
        if list(codes) == self._codes:
            self.dataChanged.emit(self.index(0), self.index(len(codes) - 1))
            return
        self.beginResetModel()
        self._codes = list(codes)
        self.endResetModel()

    def place_of(self, code: str) -> int | None:
        return self._codes.index(code) if code in self._codes else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._codes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        code = self._codes[index.row()]
        if role == CODE:
            return code
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        book = self._book
        return spoken(book.exercises[code], book.seconds(code), book.liking(code), book.regions)


class ExerciseList(QListView):
    """`opened` carries the code of an exercise."""

    opened = Signal(str)

    def __init__(self, theme: Theme, book: ExerciseBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._codes = ExerciseModel(book, self)
        stills = StillShelf(theme, book.motion, QSize(PICTURE, PICTURE), self)
        self.setModel(self._codes)
        self.setItemDelegate(ExerciseDelegate(theme, stills, self._row_of, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("Exercises"))
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        stills.made.connect(self._repaint)
        theme.changed.connect(self.reset)

    def show_codes(self, codes: Sequence[str]) -> None:
        """List these exercises."""
        self._codes.show_codes(codes)

    def set_chosen(self, code: str) -> None:
        """Choose the row of an exercise, if it is listed."""
        place = self._codes.place_of(code)
        self.setCurrentIndex(QModelIndex() if place is None else self._codes.index(place))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(CODE)))

    def _repaint(self, code: str) -> None:
        place = self._codes.place_of(code)
        if place is not None:
            self.update(self._codes.index(place))

    def _row_of(self, code: str) -> ExerciseRow:
        exercise = self._book.exercises[code]
        return ExerciseRow(
            title=_(exercise.name),
            lines=(
                facts_words(exercise, self._book.seconds(code)),
                region_words(exercise, self._book.regions),
            ),
            favourite=self._book.liking(code) is Liking.FAVOURITE,
        )
