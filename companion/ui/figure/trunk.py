"""Trousers, shirt and neck."""

import math
from functools import partial

from PySide6.QtGui import QPainter

from companion.domain.figure.proportions import H
from companion.domain.figure.scenery import Flat
from companion.domain.figure.spine import trunk_radii
from companion.domain.figure.vectors import add, dot, lerp, local, mul
from companion.ui.figure.hulls import Ball, hull
from companion.ui.figure.outlines import polygon, tube
from companion.ui.figure.sketch import Piece, Sketch
from companion.ui.figure.strokes import contact, fill_with

_SEAT_HEIGHTS = (-0.024, -0.006, 0.008, 0.024)
_SHIRT_HEIGHTS = (0.012, 0.045, 0.08, 0.12, 0.165, 0.21, 0.25, 0.278, 0.300, 0.314, 0.325)
_FORESHORTENED = 0.12  # a column that points at the camera keeps the direction of the part below
_FROM_THE_FRONT = 0.1


def trunk_pieces(sketch: Sketch) -> list[Piece]:
    depth = sketch.trunk_depth
    return [
        Piece(depth - 0.030, partial(_paint_seat, sketch)),
        Piece(depth, partial(_paint_shirt, sketch)),
        Piece(depth + 0.001, partial(_paint_neck, sketch)),
    ]


def _sides(sketch: Sketch, heights: tuple[float, ...], grow: float = 0.0) -> tuple[list[Flat], list[Flat]]:
    """Both outlines of the trunk through the given heights, `grow` pixels wider."""
    view, spine, g = sketch.view, sketch.spine, sketch.body.angles
    breath, belly, s = g["breath"], g["belly"], view.scale
    left, right = [], []
    along = (0.0, -1.0)
    for y in heights:
        centre, frame = spine(y)
        front, back, half = trunk_radii(y, breath, belly)
        ux, uy = view.vec(frame[1])
        length = math.hypot(ux, uy)
        if length > _FORESHORTENED:
            along = (ux / length, uy / length)
        nx, ny = -along[1], along[0]
        normal = view.lift((nx, ny))
        ahead, sideways = dot(normal, frame[0]), dot(normal, frame[2])
        if ahead <= 0:
            front, back = back, front
        h1 = math.hypot(ahead * front, sideways * half) * H * s + grow
        h2 = math.hypot(ahead * back, sideways * half) * H * s + grow
        px, py = view.flat(centre)
        left.append((px - nx * h2, py - ny * h2))
        right.append((px + nx * h1, py + ny * h1))
    return left, right


def _paint_seat(sketch: Sketch, p: QPainter) -> None:
    j, view = sketch.body.joints, sketch.view
    fill_with(p, sketch.inks.tone("pants", 0))
    p.drawPath(tube(*_sides(sketch, _SEAT_HEIGHTS)))
    seat = mul(sketch.body.frames["pelvis"][0], -0.006 * H)
    balls = [(add(lerp(j["pelvis"], j["hip_" + side], 0.75), seat), 0.054 * H) for side in "rl"]
    p.drawPath(hull(view, balls))


def _paint_shirt(sketch: Sketch, p: QPainter) -> None:
    j, f, view, inks = sketch.body.joints, sketch.body.frames, sketch.view, sketch.inks
    left, right = _sides(sketch, _SHIRT_HEIGHTS, 0.003 * H * view.scale)
    (lx, ly), (rx, ry) = left[0], right[0]
    ux, uy = view.vec(f["pelvis"][1])
    gx, gy = ux * view.line * 1.6, uy * view.line * 1.6
    hem = polygon([(lx, ly), (rx, ry), (rx - gx, ry - gy), (lx - gx, ly - gy)])
    contact(p, inks, (hem,), 0.9)
    fill_with(p, inks.tone("shirt", 0))
    # two yokes from the neck to the shoulder joints follow shrugs and crossed arms
    neck = add(j["c7"], local(f["thorax"], 0.010 * H, -0.030 * H))
    for side in "rl":
        p.drawPath(hull(view, [(neck, 0.032 * H), (j["shoulder_" + side], 0.0325 * H)]))
    p.drawPath(tube(left, right))


def _paint_neck(sketch: Sketch, p: QPainter) -> None:
    j, f, view = sketch.body.joints, sketch.body.frames, sketch.view
    thorax = f["thorax"]
    low = add(j["c7"], local(thorax, 0.010 * H, -0.004 * H))
    high = add(j["skull"], local(f["head"], 0.006 * H, 0.012 * H))
    fill_with(p, sketch.inks.tone("skin", 0))
    throat: list[Ball] = [(low, 0.0295 * H), (lerp(low, high, 0.6), 0.0275 * H), (high, 0.0295 * H)]
    p.drawPath(hull(view, throat))
    front = view.depth(thorax[0])
    if front > _FROM_THE_FRONT:  # scoop of the neckline
        front = min(1.0, front * 1.3)
        scoop = add(j["c7"], local(thorax, (0.004 + 0.026 * front) * H, -0.022 * H * front))
        p.drawPath(hull(view, [(low, 0.030 * H), (scoop, 0.021 * H)]))
