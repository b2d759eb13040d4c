"""The user's branch of the Windows registry, by `winreg`."""

from __future__ import annotations

import importlib
from typing import Any


class WinRegistry:
    """`swdesk.handlers.windows.Registry`."""

    def __init__(self, winreg: Any = None) -> None:
        self._winreg = winreg or importlib.import_module("winreg")

    def read(self, key: str, name: str = "") -> str | None:
        """See `Registry`."""
        return self._read(self._winreg.HKEY_CURRENT_USER, key, name)

    def read_class(self, key: str, name: str = "") -> str | None:
        """See `Registry`."""
        return self._read(self._winreg.HKEY_CLASSES_ROOT, key, name)

    def write(self, key: str, name: str, value: str) -> None:
        """See `Registry`."""
        with self._winreg.CreateKey(self._winreg.HKEY_CURRENT_USER, key) as opened:
            self._winreg.SetValueEx(opened, name, 0, self._winreg.REG_SZ, value)

    def remove(self, key: str) -> None:
        """See `Registry`."""
        root, access = self._winreg.HKEY_CURRENT_USER, self._winreg.KEY_ALL_ACCESS
        try:
            with self._winreg.OpenKey(root, key, 0, access) as opened:
                below = [
                    self._winreg.EnumKey(opened, at) for at in range(self._winreg.QueryInfoKey(opened)[0])
                ]
        except FileNotFoundError:
            return
        for name in below:
            self.remove(rf"{key}\{name}")
        self._winreg.DeleteKey(root, key)

    def remove_value(self, key: str, name: str) -> None:
        """See `Registry`."""
        root, access = self._winreg.HKEY_CURRENT_USER, self._winreg.KEY_SET_VALUE
        try:
            with self._winreg.OpenKey(root, key, 0, access) as opened:
                self._winreg.DeleteValue(opened, name)
        except FileNotFoundError:
            pass

    def _read(self, root: Any, key: str, name: str) -> str | None:
        try:
            with self._winreg.OpenKey(root, key) as opened:
                value = self._winreg.QueryValueEx(opened, name)[0]
        except OSError:
            return None
        return value if isinstance(value, str) else None
