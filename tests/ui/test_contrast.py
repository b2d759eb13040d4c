"""What is read stands out from what is behind it, in every theme; and nothing is told by its colour alone."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from swdesk.app.desktop.palette import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    THEMES,
    Theme,
    contrast,
    over,
)
from swdesk.app.desktop.resources import resource
from swdesk.app.desktop.theme import theme_for
from swdesk.app.phone import Presence
from swdesk.app.widgets.chips import Dot, Light, presence_light
from swdesk.app.widgets.meter import LevelMeter

GROUNDS = ("bg", "surface", "raised", "hover")
ON_GLASS = ("glass", "glass_hover", "glass_dense")
TEXT: dict[str, tuple[str, ...]] = {
    "text": (*GROUNDS, "pressed"),
    "dim": GROUNDS,
    "warn_text": ("bg", "surface"),
    "danger_text": ("bg", "surface"),
    "on_warn": ("warn",),
    "on_accent": ("accent_fill", "accent_hover", "danger_fill", "danger_hover"),
    "on_stage": ("stage", "disc"),
    "on_stage_dim": ("stage", "disc"),
}
"""Every colour that text has, and all that is behind it."""
GRAPHICS = dict.fromkeys(("accent", "ok", "warn", "danger"), ("bg", "surface"))
NO_TEXT = {"faint"}
"""Of disabled controls only, which the standard leaves out."""


def names(theme: Theme) -> str:
    return theme.name


def text_limit(theme: Theme) -> float:
    return 7.0 if theme.is_high_contrast else 4.5


@pytest.mark.parametrize("theme", THEMES, ids=names)
def test_every_text_stands_out_from_every_ground(theme):
    pairs = [(text, ground) for text, grounds in TEXT.items() for ground in grounds]
    poor = {
        (text, ground): round(found, 2)
        for text, ground in pairs
        if (found := contrast(getattr(theme, text), getattr(theme, ground))) < text_limit(theme)
    }
    assert not poor


@pytest.mark.parametrize("theme", THEMES, ids=names)
def test_what_lies_over_pictures_is_read_over_any(theme):
    for glass, picture in itertools.product(ON_GLASS, ("#000000", "#808080", "#ffffff")):
        ground = over(getattr(theme, glass), picture)
        assert contrast(theme.on_stage, ground) >= text_limit(theme), (glass, picture)
    for picture in ("#000000", "#ffffff"):  # the labels of the numbers
        assert contrast(theme.on_stage_dim, over(theme.glass_dense, picture)) >= text_limit(theme)


@pytest.mark.parametrize("theme", THEMES, ids=names)
def test_lights_and_rings_stand_out(theme):
    for name, grounds in GRAPHICS.items():
        for ground in grounds:
            assert contrast(getattr(theme, name), getattr(theme, ground)) >= 3, (name, ground)
    assert (
        contrast(theme.accent, theme.stage) >= 3 or theme is CONTRAST_LIGHT
    )  # there a ring of white beside it
    assert contrast(theme.on_stage, theme.stage) >= 3


@pytest.mark.parametrize("theme", [CONTRAST_DARK, CONTRAST_LIGHT], ids=names)
def test_in_high_contrast_every_control_has_an_outline_and_the_disabled_are_read(theme):
    for ground in ("bg", "surface", "raised"):
        assert contrast(theme.line, getattr(theme, ground)) >= 7
        assert contrast(theme.faint, getattr(theme, ground)) >= 4.5
    assert contrast(over(theme.glass_edge, theme.stage), theme.stage) >= 7


def test_no_colour_of_the_style_sheet_is_missing_above():
    sheet = resource("qss", "window.qss").read_text(encoding="utf-8")
    inks = set(re.findall(r"(?<![-\w])(?:selection-|placeholder-text-)?color: @(\w+)", sheet))
    assert inks - NO_TEXT <= set(TEXT)
    grounds = set(re.findall(r"background(?:-color)?: @(\w+)", sheet))
    known = {ground for grounds in TEXT.values() for ground in grounds} | {"accent", "dim", "line"}  # handles
    assert grounds <= known
    # Each rule that names both is one of the pairs.
    for rule in re.findall(r"\{([^}]*)\}", sheet):
        ink = re.search(r"(?<![-\w])color: @(\w+)", rule)
        ground = re.search(r"(?<![-\w])background: @(\w+)", rule)
        if ink and ground and ink[1] not in NO_TEXT:
            assert ground[1] in TEXT[ink[1]], rule


@pytest.mark.parametrize(
    ("wanted", "is_dark", "is_high", "theme"),
    [
        ("system", True, False, DARK),
        ("system", False, False, LIGHT),
        ("system", True, True, CONTRAST_DARK),
        ("system", False, True, CONTRAST_LIGHT),
        ("light", True, True, LIGHT),
        ("dark", False, True, DARK),
        ("high-contrast", True, False, CONTRAST_DARK),
        ("high-contrast", False, False, CONTRAST_LIGHT),
    ],
)
def test_what_was_chosen_and_what_the_system_says(wanted, is_dark, is_high, theme):
    assert theme_for(wanted, is_dark=is_dark, is_high_contrast=is_high) is theme


def grey(image: QImage) -> bytes:
    """What somebody sees who sees no colours: where there is ink, and how much."""
    return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def shape(widget, themes, colour: str) -> bytes:
    """The widget's picture in a theme whose signal colours are all the same."""
    plain = dict.fromkeys(("ok", "warn", "danger", "dim", "accent"), colour)
    themes.force(Theme(**{name: getattr(DARK, name) for name in Theme.__slots__} | plain))
    return grey(widget.grab().toImage())


def test_a_light_tells_what_it_says_by_its_shape(qtbot, themes):
    dot = Dot(themes, 16)
    try:
        seen = {}
        for light in Light:
            dot.show_light(light)
            seen[light] = shape(dot, themes, "#888888")
        for one, other in itertools.combinations(Light, 2):
            differing = sum(abs(a - b) > 40 for a, b in zip(seen[one], seen[other], strict=True))
            assert differing >= 12, (one, other)
    finally:
        themes.force(DARK)
        dot.deleteLater()


def test_who_is_there_has_three_shapes(qtbot):
    assert [presence_light(one) for one in Presence] == [
        {
            Presence.NONE: Light.OFF,
            Presence.SIGNING_IN: Light.WAITING,
            Presence.ONLINE: Light.ON,
            Presence.RECONNECTING: Light.WAITING,
            Presence.OFFLINE: Light.FAULT,
        }[one]
        for one in Presence
    ]


def test_a_voice_that_clips_is_seen_without_colours(qtbot, themes):
    meter = LevelMeter(themes, "Level")
    meter.resize(QSize(200, 8))
    try:
        meter.set_level(1.0, is_clipping=False)
        loud = shape(meter, themes, "#888888")
        meter.set_level(1.0, is_clipping=True)
        clipped = shape(meter, themes, "#888888")
        assert sum(abs(a - b) > 40 for a, b in zip(loud, clipped, strict=True)) > 30
    finally:
        themes.force(DARK)
        meter.deleteLater()
