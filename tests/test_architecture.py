"""The house rules of docs/architecture.md, as a test: imports go one way, files stay readable."""

from __future__ import annotations

from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "swdesk").rglob("*.py"))


def test_imports_go_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    # it would turn off every logger there is, and with them the tests that listen to one
    monkeypatch.setattr("logging.config.dictConfig", lambda _settings: None)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_file_is_read_in_one_sitting(path: Path) -> None:
    lines = len(path.read_text().splitlines())
    assert lines <= 500, f"{lines} lines; split it"


def test_no_file_is_named_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "manager", "common", "misc"}
    assert not [path for path in SOURCES if path.stem in vague]
