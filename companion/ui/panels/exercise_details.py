"""One exercise to read and to look at: pictures, dose, how it feels, what to mind, where it comes from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import PROPS, Exercise
from companion.domain.exercise_choice import Liking
from companion.domain.precautions import CONDITIONS, STOP_SIGNS
from companion.domain.text import _
from companion.ui.columns import ColumnsArea
from companion.ui.exercise_book import ExerciseBook
from companion.ui.panels.exercise_card import dose_of, where_felt
from companion.ui.panels.exercise_links import ExerciseLinks
from companion.ui.panels.exercise_movement import MovementStage, PhaseStills
from companion.ui.panels.exercise_words import facts_words, region_words, source_words, upkeep_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow_box import FlowBox
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.point_list import PointList
from companion.ui.widgets.stacks import Column, Row


class ExerciseDetails(QWidget):
    """`asked` carries the code of another exercise, `start_asked` that of this one."""

    asked = Signal(str)
    start_asked = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, book: ExerciseBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._book = book
        self.code = ""
        self._cards: list[QWidget] = []
        self._area = ColumnsArea(theme)
        self.back = Button(theme, _("All exercises"), icon="left")
        self._title = Heading(theme, "", role="title")
        self._favourite = Button(theme, "", icon="star")
        self._hidden = Button(theme, "")
        self._start = Button(theme, _("Do it now"), kind="primary", icon="play")
        self._movement = Button(theme, _("Show the movement"), icon="play")
        self._movement.setCheckable(True)
        self._actions = FlowBox(theme, self._start, self._movement, self._favourite, self._hidden)
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self._favourite.clicked.connect(self._like)
        self._hidden.clicked.connect(self._hide)
        self._start.clicked.connect(self._ask_start)
        self._movement.clicked.connect(self._show_pictures)

    def show_exercise(self, code: str) -> None:
        """Read it from the top."""
        self.code = code
        exercise = self._book.exercises[code]
        name = _(exercise.name)
        self._title.setText(name)
        self._start.setAccessibleName(_("Do {exercise} now").format(exercise=name))
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [self._how(exercise), self._care(exercise), self._origin(exercise)]
        self._area.place([(0, [self._actions, *self._cards])])
        self._area.verticalScrollBar().setValue(0)
        self._movement.setChecked(False)
        self._show_pictures()
        self.show_liking()

    def show_liking(self) -> None:
        """Show anew what the person said of it."""
        if not self.code:
            return
        liking = self._book.liking(self.code)
        self._favourite.setText(
            _("Remove from favourites") if liking is Liking.FAVOURITE else _("Add to favourites")
        )
        self._hidden.setText(_("Show it again") if liking is Liking.HIDDEN else _("Never suggest it"))
        for button in (self._favourite, self._hidden):
            button.setDisabled(self._book.read_only)

    def _how(self, exercise: Exercise) -> Card:
        theme = self._theme
        card = Card(theme, gap=8)
        plan = self._book.plan(exercise.code)
        motion = self._book.motion(exercise.code)
        facts = [facts_words(exercise, plan.seconds), region_words(exercise, self._book.regions)]
        card.body.addWidget(Label(theme, "\n".join(facts), role="label", tone="muted", wrap=True))
        self._stills = PhaseStills(theme)
        self._stills.show_exercise(exercise, motion)
        self._stage = MovementStage(theme)
        card.body.addWidget(self._stills)
        card.body.addWidget(self._stage)
        card.body.addWidget(Label(theme, dose_of(plan.routine.steps[0], exercise), role="strong", wrap=True))
        card.body.addWidget(Label(theme, _(exercise.description), wrap=True))
        card.body.addWidget(Label(theme, where_felt(exercise), wrap=True))
        card.body.addWidget(
            Label(theme, _("How often: {often}").format(often=_(exercise.how_often)), wrap=True)
        )
        if exercise.props:
            things = ", ".join(_(PROPS[key]) for key in exercise.props)
            card.body.addWidget(Label(theme, _("You need: {things}").format(things=things), wrap=True))
        links = ExerciseLinks(theme, self._book, exercise)
        links.asked.connect(self.asked)
        card.body.addWidget(links)
        return card

    def _care(self, exercise: Exercise) -> Card:
        card = Card(self._theme, gap=6)
        self._add_points(card, _("Take care"), exercise.cautions)
        self._add_points(
            card,
            _("Stop at once when you notice"),
            [words for key, words in STOP_SIGNS.items() if key in exercise.stop_signs],
        )
        self._add_points(
            card,
            _("Ask a doctor or physiotherapist first if you have"),
            [words for key, words in CONDITIONS.items() if key in exercise.ask_first],
        )
        return card

    def _origin(self, exercise: Exercise) -> Card:
        theme = self._theme
        card = Card(theme, gap=6)
        card.body.addWidget(Heading(theme, _("Where it comes from")))
        card.body.addWidget(PointList(theme, map(source_words, exercise.sources)))
        review = exercise.reviewed
        words = (
            _("Not yet reviewed by a physiotherapist.")
            if review is None
            else _("Reviewed by {name} on {day}.").format(name=review.by, day=review.on.isoformat())
        )
        card.body.addWidget(Label(theme, words, role="strong", wrap=True))
        card.body.addWidget(Label(theme, upkeep_words(exercise), role="small", tone="muted", wrap=True))
        return card

    def _add_points(self, card: Card, heading: str, texts: list[str] | tuple[str, ...]) -> None:
        card.body.addWidget(Heading(self._theme, heading))
        card.body.addWidget(PointList(self._theme, map(_, texts)))

    def _show_pictures(self) -> None:
        moving = self._movement.isChecked() and not self._theme.still
        self._stills.setHidden(moving)
        self._stage.setVisible(moving)
        self._movement.setText(_("Show the stills") if moving else _("Show the movement"))
        # With still pictures nothing moves; the stills say it all.
        self._movement.setVisible(not self._theme.still)
        if moving:
            self._stage.play(self._book.plan(self.code), self._book.motion(self.code))

    def _like(self) -> None:
        liked = self._book.liking(self.code) is Liking.FAVOURITE
        self._book.set_liking(self.code, Liking.NEITHER if liked else Liking.FAVOURITE)

    def _hide(self) -> None:
        hidden = self._book.liking(self.code) is Liking.HIDDEN
        self._book.set_liking(self.code, Liking.NEITHER if hidden else Liking.HIDDEN)

    def _ask_start(self) -> None:
        self.start_asked.emit(self.code)

    def _lay_out(self) -> None:
        head = Row(self._theme, gap=12)
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        column = Column(self._theme, self, gap=8)
        column.addLayout(head)
        column.addWidget(self._area, 1)
