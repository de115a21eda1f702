"""Pictures as numbers, and what a person would notice between two of them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

NOTICED, FEW = 32, 0.004
"""A channel that differs by more is noticed; this share of noticed pixels is the letters' edges."""


def pixels(image: QImage) -> NDArray[np.int16]:
    """By row, column and channel: blue, green, red, unused."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    # Copied while the image lives: its memory goes with it.
    flat = np.frombuffer(bytes(plain.constBits()), np.uint8)
    return flat.reshape(plain.height(), plain.width(), 4).astype(np.int16)


def noticed(one: QImage, other: QImage) -> float:
    """The share of pixels that differ visibly."""
    return float((np.abs(pixels(one) - pixels(other)).max(axis=2) > NOTICED).mean())
