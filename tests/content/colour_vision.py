"""How colours look to people who see fewer of them, and how far apart two colours then are.

Simulation: Machado, Oliveira and Fernandes 2009, full severity, on linear light. Distance: OKLab x 100.
"""

import math

from companion.content.colour import linear, luminance

Light = tuple[float, float, float]
NORMAL, GREY = "normal", "grey"
SIMULATED = {
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
KINDS = (NORMAL, *SIMULATED, GREY)


def seen(colour: str, kind: str) -> Light:
    """The linear light of a "#RRGGBB" colour as seen with a kind of colour vision."""
    red, green, blue = linear(colour)
    if kind == GREY:
        grey = luminance(colour)
        return grey, grey, grey
    if kind == NORMAL:
        return red, green, blue
    r, g, b = (row[0] * red + row[1] * green + row[2] * blue for row in SIMULATED[kind])
    return r, g, b


def oklab(light: Light) -> Light:
    """OKLab of linear sRGB: lightness 0 to 1, and two colour axes."""
    r, g, b = (min(1.0, max(0.0, part)) for part in light)
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def lightness(colour: str, kind: str = NORMAL) -> float:
    return oklab(seen(colour, kind))[0]


def distance(one: str, other: str, kind: str = NORMAL) -> float:
    return 100 * math.dist(oklab(seen(one, kind)), oklab(seen(other, kind)))
