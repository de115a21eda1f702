"""The colours of an exercise picture: roles of the theme, and the tones that are mixed from them."""

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor

from companion.ui.theme import Theme

_FAR = 0.26  # how much darker a part on the far side of the trunk is
_BARELY = 0.01
_CONTACT = 0.30  # opacity of the dark line where one part lies on another
_SHADOW_ON_LIGHT, _SHADOW_ON_DARK = 0.30, 0.62
_LIGHT_GROUND = 0.5


@dataclass(frozen=True, kw_only=True)
class FigureColours:
    """One colour for each "figure." role of the theme files.

    `accent` is the glow of a muscle and `core` its bright middle; darker tones are mixed with `dim`, lighter
    ones with `pale`. The roles from `mouth` on are used inside the mouth.
    """

    bg: QColor
    floor: QColor
    shadow: QColor
    wall: QColor
    wall_edge: QColor
    prop: QColor
    prop_dark: QColor
    prop_light: QColor
    mat: QColor
    mat_dark: QColor
    mat_light: QColor
    shirt: QColor
    pants: QColor
    hair: QColor
    skin: QColor
    line: QColor
    strap: QColor
    screen: QColor
    accent: QColor
    core: QColor
    arrow: QColor
    dim: QColor
    pale: QColor
    mouth: QColor
    teeth: QColor
    tooth: QColor
    tooth_edge: QColor
    cheek: QColor
    hollow: QColor
    tongue: QColor
    tongue_edge: QColor


def figure_colours(theme: Theme) -> FigureColours:
    """The colours of the theme in force."""
    return FigureColours(**{role.name: theme.colour("figure." + role.name) for role in fields(FigureColours)})


class Inks:
    """Tones mixed from the colours, each made once; the painting asks for hundreds in every frame."""

    def __init__(self, colours: FigureColours) -> None:
        self.colours = colours
        self.shadow_strength = (
            _SHADOW_ON_LIGHT if colours.bg.lightnessF() > _LIGHT_GROUND else _SHADOW_ON_DARK
        )
        self._tones: dict[tuple[str, float, float], QColor] = {}
        self._contacts: dict[float, QColor] = {}

    def tone(self, role: str, far: float, light: float = 0.0) -> QColor:
        """A colour as it looks `far` (0 to 1) behind the trunk; near parts may be lighter."""
        key = (role, round(far, 2), light)
        tone = self._tones.get(key)
        if tone is None:
            base: QColor = getattr(self.colours, role)
            if far > _BARELY:
                tone = self.shade(base, -_FAR * far)
            else:
                tone = self.shade(base, light) if light else base
            self._tones[key] = tone
        return tone

    def contact(self, strength: float) -> QColor:
        ink = self._contacts.get(strength)
        if ink is None:
            ink = QColor(self.colours.line)
            ink.setAlphaF(_CONTACT * strength)
            self._contacts[strength] = ink
        return ink

    def skin_line(self, darker: float) -> QColor:
        """The colour of a line drawn on the skin."""
        return self.shade(self.colours.skin, -darker)

    def shade(self, colour: QColor, k: float) -> QColor:
        """Darker for `k` < 0, lighter for `k` > 0; -1 and 1 are `dim` and `pale` themselves."""
        to = self.colours.dim if k < 0 else self.colours.pale
        k = abs(k)
        return QColor(
            int(colour.red() + (to.red() - colour.red()) * k),
            int(colour.green() + (to.green() - colour.green()) * k),
            int(colour.blue() + (to.blue() - colour.blue()) * k),
        )


def faded(colour: QColor, alpha: float) -> QColor:
    """The colour, see-through."""
    faint = QColor(colour)
    faint.setAlphaF(alpha)
    return faint
