"""Pictures of the charts, compared with stored ones: fixed size, bundled typeface, small tolerance."""

from pathlib import Path

import numpy as np
import pytest
from matplotlib.image import imread, imsave

from companion.analysis.records import PainRecords
from companion.charts.chart import Look
from companion.charts.pain import PAIN
from companion.charts.picture import Sheet
from tests.chart_builders import a_look, made_up_months, pain_of

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "charts"
LARGEST_MEAN_DIFFERENCE = 0.0005
DARK = {
    "surface": "#1A2326",
    "text": "#E7EEED",
    "muted": "#A5B4B6",
    "grid": "#2B373A",
    "edge": "#7E9093",
    "band": "#263238",
    "band_edge": "#263238",
    "on_band": "#C2CED4",
}
CONTRAST = {
    "band": "#FFFFFF",
    "band_edge": "#767676",
    "grid": "#767676",
    "edge": "#000000",
    "muted": "#1F1F1F",
}
FEW = pain_of(3, (2, 6), None, None, 5, 0, 10, 4)


@pytest.mark.parametrize(
    ("name", "records", "look", "ratio"),
    [
        ("pain-months", made_up_months(), a_look(), 1.0),
        ("pain-months-dark", made_up_months(), a_look(DARK), 1.0),
        ("pain-months-contrast", made_up_months(), a_look(CONTRAST), 1.0),
        ("pain-large-text", made_up_months(28), a_look(scale=2.0), 1.0),
        ("pain-dense-screen", made_up_months(28), a_look(), 1.5),
        ("pain-few-days", FEW, a_look(), 1.0),
        ("pain-years", made_up_months(3650), a_look(), 1.0),
    ],
)
def test_the_pain_chart_looks_as_it_did(
    name: str, records: PainRecords, look: Look, ratio: float, update_snapshots: bool
) -> None:
    width, height = (660, 300) if look.scale == 1 else (900, 480)

    picture = Sheet().render(PAIN, PAIN.data(records), look, width=width, height=height, ratio=ratio)
    pixels = np.asarray(picture.rgba)[..., :3]

    if update_snapshots:
        imsave(SNAPSHOTS / f"{name}.png", np.ascontiguousarray(pixels))
    stored = imread(SNAPSHOTS / f"{name}.png")[..., :3]
    assert pixels.shape == (round(height * ratio), round(width * ratio), 3)
    assert np.abs(pixels / 255 - stored).mean() < LARGEST_MEAN_DIFFERENCE


def test_a_picture_tells_where_its_days_are() -> None:
    picture = Sheet().render(PAIN, PAIN.data(FEW), a_look(), width=660, height=300, ratio=2)

    assert (picture.width, picture.height) == (1320, 600)
    assert (picture.left, picture.right) == (60, 1320 - 172)
    assert (picture.top, picture.bottom) == pytest.approx((56, 540))


def test_a_sheet_that_was_drawn_on_gives_the_picture_of_a_new_one() -> None:
    sheet, months = Sheet(), PAIN.data(made_up_months())
    expected = Sheet().render(PAIN, months, a_look(DARK), width=660, height=300, ratio=1)

    before = sheet.render(PAIN, PAIN.data(FEW), a_look(scale=2.0), width=660, height=300, ratio=1)
    kept = bytes(before.rgba)
    after = sheet.render(PAIN, months, a_look(DARK), width=660, height=300, ratio=1)

    assert after == expected
    assert bytes(before.rgba) == kept
