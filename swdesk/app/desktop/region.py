"""The country of telephone numbers that do not say theirs: the one preferred, else the system's."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def region_of(preferred: str, system: QLocale | None = None) -> str:
    """As ISO 3166 has it (`DE`); empty when neither says one."""
    if preferred.strip():
        return preferred.strip().upper()
    code = QLocale.territoryToCode((system or QLocale.system()).territory())
    return code if code.isalpha() else ""  # neither nowhere nor the world (001)
