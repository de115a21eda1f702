"""The look in force: colours, type and lengths from the theme files, put on the whole application."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from companion.content.colour import text_on
from companion.content.themes import Colours, Tokens, read_colours, read_measures
from companion.ui.icons import Icons
from companion.ui.style_sheet import style_sheet

SYSTEM = "system"
PALETTE = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Mid: "outline",
    QPalette.ColorRole.Dark: "outline_strong",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
}
DISABLED_TEXT = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Theme(QObject):
    """Answers what a role looks like. `changed` follows each switch, after the application has the new look.

    `still` = reduced motion. Lengths are given in px at 100 % text size.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scale = 1.0
        self.still = False
        self._folder = folder
        self._measures = read_measures(folder)
        self._known: dict[str, Colours] = {}
        self._sheet_template = (folder / "window.qss").read_text(encoding="utf-8")
        self._icons = Icons(folder.parent / "icons")
        self._wish = ""
        self._worn: tuple[str, float, bool] | None = None
        self._fonts: dict[tuple[str, float | None, int | None, bool], QFont] = {}
        # Both are kept: the second belongs to the first and dies with a temporary one.
        self._hints = QApplication.styleHints()
        self._access = self._hints.accessibility()
        self._take("light")
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._access.contrastPreferenceChanged.connect(self._follow_system)

    @property
    def name(self) -> str:
        """The theme in force: light, dark, contrast or contrast_dark."""
        return self._colours.name

    @property
    def dark(self) -> bool:
        return self._colours.dark

    @property
    def contrast(self) -> bool:
        return self._colours.contrast

    @property
    def tokens(self) -> Tokens:
        return Tokens(colours=self._colours, measures=self._measures)

    def use(self, name: str, *, scale: float = 1.0, still: bool = False) -> None:
        """Put a theme on the application; "system" takes the one that the system asks for, now and later."""
        self._wish = name
        found = self._system_name() if name == SYSTEM else name
        if self._worn == (found, scale, still):
            return
        self._worn = found, scale, still
        self.scale = scale
        self.still = still
        self._fonts = {}
        self._take(found)
        self._dress_application()
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """The colour of a role such as "surface", "body.muscle", "phase.hold" or "series.pain"."""
        known = self._made.get(role)
        if known is None:
            known = self._made[role] = QColor(self._colours.roles[role])
        return QColor(known)

    def pain(self, value: int) -> QColor:
        """The colour of a pain value from 0 to 10; 0 is a value too, drawn like an unmarked soft part."""
        return self.ramp("pain", value) if value else self.colour("body.soft")

    def ramp(self, name: str, step: int) -> QColor:
        """Step 1, 2 … of "pain", "less" or "more"; steps beyond the last take the last."""
        steps = self._colours.ramps[name]
        return QColor(steps[min(step, len(steps)) - 1])

    def on(self, colour: QColor) -> QColor:
        """Black or white, whichever reads better on a colour."""
        return QColor(text_on(colour.name()))

    def px(self, length: float) -> int:
        """A length at the text size in force."""
        return round(length * self.scale)

    def measure(self, name: str) -> float:
        """A number from the theme files ("radius.card", "size.target"), not scaled."""
        return self._measures.numbers[name]

    def length(self, name: str) -> int:
        """A named measure at the text size in force."""
        return self.px(self._measures.numbers[name])

    def duration(self, name: str) -> int:
        """How long a movement lasts, in ms; 0 with still pictures."""
        return 0 if self.still else round(self._measures.numbers[f"motion.{name}"])

    def font(
        self, role: str, *, size: float | None = None, weight: int | None = None, tabular: bool = False
    ) -> QFont:
        """The font of a text role. `tabular` figures are for tables, axes and columns of times alone."""
        key = role, size, weight, tabular
        known = self._fonts.get(key)
        if known is None:
            known = self._fonts[key] = self._cut(role, size, weight, tabular)
        return QFont(known)

    def _cut(self, role: str, size: float | None, weight: int | None, tabular: bool) -> QFont:
        letters = self._measures.type_roles[role]
        font = QFont(list(self._measures.families))
        font.setPixelSize(max(1, self.px(letters.size if size is None else size)))
        font.setWeight(QFont.Weight(letters.weight if weight is None else weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if letters.tracking:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + letters.tracking)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line_height(self, role: str) -> int:
        """The height of one line of a text role."""
        return self.px(self._measures.type_roles[role].line)

    def pixmap(self, icon: str, role: str, size: float, *, gap: float = 0) -> QPixmap:
        """A drawn icon in the colour of a role; `size` and the empty `gap` to its right at 100 %."""
        return self._icons.pixmap(icon, self.colour(role), self.px(size), self.px(gap))

    def icon(self, icon: str, role: str, size: float, *, gap: float = 0) -> QIcon:
        """An icon for a button, paler while that is disabled. The gap keeps it off the words."""
        made = QIcon(self.pixmap(icon, role, size, gap=gap))
        made.addPixmap(self.pixmap(icon, "disabled", size, gap=gap), QIcon.Mode.Disabled)
        return made

    def _take(self, name: str) -> None:
        if name not in self._known:
            self._known[name] = read_colours(self._folder, name)
        self._colours = self._known[name]
        self._made: dict[str, QColor] = {}

    def _dress_application(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        if not application.styleSheet():
            # Without it, a moved widget or a new sheet brings back the font from before a text-size change.
            application.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        application.setPalette(self._palette())
        application.setFont(self.font("body"))
        application.setStyleSheet(style_sheet(self._sheet_template, self.tokens, self.px))

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, colour in PALETTE.items():
            palette.setColor(role, self.colour(colour))
        for role in DISABLED_TEXT:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette

    def _system_name(self) -> str:
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        if self._access.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast_dark" if dark else "contrast"
        return "dark" if dark else "light"

    def _follow_system(self) -> None:
        if self._wish == SYSTEM and self._system_name() != self.name:
            self.use(SYSTEM, scale=self.scale, still=self.still)


def load_fonts(folder: Path) -> None:
    """Make the bundled typeface known to Qt."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
