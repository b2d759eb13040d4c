"""One palette per theme. Every colour of the window comes from here; nothing else names one.

Text on a filled button must keep 4.5:1 like all text, so the fills that carry white (`accent_fill`,
`danger_fill`) are the deeper of the two tones in both themes, and `accent` itself draws rings and marks. In
high contrast all text keeps 7:1, and every control has an outline of 3:1. A test computes them all.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as `#rrggbb`; what lies over pictures as `#aarrggbb`."""

    name: str
    bg: str
    surface: str
    raised: str
    hover: str
    line: str
    text: str
    dim: str
    faint: str  # text of disabled controls only
    accent: str
    accent_fill: str
    accent_hover: str
    on_accent: str
    ok: str
    warn: str
    on_warn: str
    warn_text: str  # a warning in words
    danger: str
    danger_fill: str
    danger_hover: str
    danger_text: str  # a fault named in words
    stage: str
    on_stage: str
    on_stage_dim: str
    pressed: str = "#323844"
    disc: str = "#252a33"  # behind the letters of who has no picture
    glass: str = "#be080e12"
    glass_hover: str = "#e1303844"
    glass_dense: str = "#d7080e12"  # under small text in quantity
    glass_edge: str = "#1effffff"

    @property
    def is_high_contrast(self) -> bool:
        """Whether it is one of the two for people who see little."""
        return self in (CONTRAST_DARK, CONTRAST_LIGHT)

    def colours(self) -> dict[str, str]:
        """Name to colour, for the style sheet."""
        values = asdict(self)
        values.pop("name")
        return values


DARK = Theme(
    name="dark",
    bg="#14161a",
    surface="#1c1f26",
    raised="#252a33",
    hover="#2d3340",
    line="#323844",
    text="#eceff4",
    dim="#9aa4b2",
    faint="#5d6675",
    accent="#3b82f6",
    accent_fill="#2563eb",
    accent_hover="#1d4ed8",
    on_accent="#ffffff",
    ok="#22c55e",
    warn="#f59e0b",
    on_warn="#1a1203",
    warn_text="#fbbf24",
    danger="#ef4444",
    danger_fill="#dc2626",
    danger_hover="#b91c1c",
    danger_text="#fca5a5",
    stage="#0b0c0f",
    on_stage="#eceff4",
    on_stage_dim="#9aa4b2",
)

LIGHT = Theme(
    name="light",
    bg="#f4f5f7",
    surface="#ffffff",
    raised="#eef0f3",
    hover="#e3e6eb",
    line="#d9dde3",
    text="#14161a",
    dim="#5b6573",
    faint="#a3abb6",
    accent="#2563eb",
    accent_fill="#2563eb",
    accent_hover="#1d4ed8",
    on_accent="#ffffff",
    ok="#15803d",
    warn="#b45309",
    on_warn="#ffffff",
    warn_text="#92400e",
    danger="#dc2626",
    danger_fill="#dc2626",
    danger_hover="#b91c1c",
    danger_text="#b91c1c",
    stage="#15171b",
    on_stage="#eceff4",
    on_stage_dim="#9aa4b2",
    pressed="#d9dde3",
)

CONTRAST_DARK = Theme(
    name="high-contrast-dark",
    bg="#000000",
    surface="#000000",
    raised="#000000",
    hover="#333333",
    line="#ffffff",
    text="#ffffff",
    dim="#f0f0f0",
    faint="#b8b8b8",
    accent="#ffe14d",
    accent_fill="#ffe14d",
    accent_hover="#fff0a0",
    on_accent="#000000",
    ok="#5dff8f",
    warn="#ffc53d",
    on_warn="#000000",
    warn_text="#ffd75e",
    danger="#ff8f8f",
    danger_fill="#ffa3a3",
    danger_hover="#ffc2c2",
    danger_text="#ffc2c2",
    stage="#000000",
    on_stage="#ffffff",
    on_stage_dim="#f0f0f0",
    disc="#000000",
    pressed="#4d4d4d",
    glass="#ff000000",
    glass_hover="#ff333333",
    glass_dense="#ff000000",
    glass_edge="#ffffffff",
)

CONTRAST_LIGHT = Theme(
    name="high-contrast-light",
    bg="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    hover="#e0e0e0",
    line="#000000",
    text="#000000",
    dim="#1a1a1a",
    faint="#595959",
    accent="#00309c",
    accent_fill="#00278a",
    accent_hover="#001a5e",
    on_accent="#ffffff",
    ok="#00450f",
    warn="#5e2f00",
    on_warn="#ffffff",
    warn_text="#4f2800",
    danger="#8a0000",
    danger_fill="#8a0000",
    danger_hover="#5e0000",
    danger_text="#7a0000",
    stage="#000000",
    on_stage="#ffffff",
    on_stage_dim="#f0f0f0",
    disc="#000000",
    pressed="#c4c4c4",
    glass="#ff000000",
    glass_hover="#ff333333",
    glass_dense="#ff000000",
    glass_edge="#ffffffff",
)
THEMES = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)


def over(colour: str, ground: str) -> str:
    """`#aarrggbb` laid over `#rrggbb`, as `#rrggbb`."""
    share = int(colour[1:3], 16) / 255
    pairs = ((int(colour[at + 2 : at + 4], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * top + (1 - share) * below):02x}" for top, below in pairs)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
