"""An exercise in pictures: a still of each phase, or the movement as it is done once."""

from itertools import accumulate

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from companion.domain.body import Side
from companion.domain.exercise import Exercise, Part, PhaseKind
from companion.domain.figure.motion import Motion
from companion.domain.plan import Phase, Plan
from companion.domain.posing import stance_of
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.figure_view import FigureView
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.motion_picture import MotionPicture
from companion.ui.widgets.stacks import Column

STILL, STAGE = 148, 340
FRAME_MS = 33
MS = 1000
SHOWN_SIDE = Side.RIGHT


class PhaseStills(QWidget):
    """A picture with its words for each pose that an exercise takes, in order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = Flow(theme, self, gap=12)
        self._pictures: list[QWidget] = []

    def show_exercise(self, exercise: Exercise, motion: Motion) -> None:
        for picture in self._pictures:
            self._flow.removeWidget(picture)
            picture.deleteLater()
        self._pictures = [self._picture(exercise, motion, part) for part in poses_of(exercise)]
        for picture in self._pictures:
            self._flow.addWidget(picture)
            picture.show()

    def _picture(self, exercise: Exercise, motion: Motion, part: Part) -> QWidget:
        holder = QWidget(self)
        cue = _(part.cue.on(SHOWN_SIDE))
        picture = MotionPicture(self._theme, STILL, square=True)
        mirror = exercise.mirrored_for(SHOWN_SIDE)
        picture.show_motion(
            motion,
            _("Picture: {exercise}").format(exercise=cue),
            pose=part.pose.on(SHOWN_SIDE),
            mirror=mirror,
        )
        words = Label(self._theme, cue, role="small", wrap=True)
        words.setFixedWidth(self._theme.px(STILL))
        column = Column(self._theme, holder, gap=4)
        column.addWidget(picture)
        column.addWidget(words)
        return holder


def poses_of(exercise: Exercise) -> list[Part]:
    """The part that shows each pose first, from getting ready on; a hold speaks for its movement."""
    ready = exercise.part(PhaseKind.READY)
    shown: dict[str, Part] = {}
    for part in [*([ready] if ready else []), *exercise.cycle]:
        shown.setdefault(part.pose.on(SHOWN_SIDE), part)
    return list(shown.values())


class MovementStage(FigureView):
    """Shows one repetition again and again while it is seen; it rests while it is hidden."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._phases: list[Phase] = []
        self._ends: list[float] = []
        self._since = QElapsedTimer()
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._show_moment)
        self.setFixedHeight(theme.px(STAGE))

    @property
    def moves(self) -> bool:
        """Whether the picture is being moved."""
        return self._frames.isActive()

    def play(self, plan: Plan, motion: Motion) -> None:
        """Begin with the first repetition on the right side."""
        self._phases = [
            phase
            for phase in plan.phases
            if phase.repetition == 1 and phase.side is not Side.LEFT and phase.kind is not PhaseKind.READY
        ]
        self._ends = list(accumulate(phase.seconds for phase in self._phases))
        if not self._phases:
            return
        self.show_motion(motion, mirror=self._phases[0].mirrored)
        self.setAccessibleName(_("The movement of {exercise}").format(exercise=_(plan.exercises[0].name)))
        self._since.start()
        self._frames.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.stop()

    def _show_moment(self) -> None:
        clock = self._since.elapsed() / MS
        into = clock % self._ends[-1]
        at = next(place for place, end in enumerate(self._ends) if into < end)
        phase = self._phases[at]
        self.set_stance(stance_of(phase, into - (self._ends[at] - phase.seconds), clock))
