"""In CI a test that is skipped is a test that failed: a missing tool must not pass for a green run."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent

# Elsewhere than on Linux some parts of a desktop cannot be had, and their tests say so themselves.
STRICT = os.environ.get("CI") == "true" and sys.platform == "linux"


def _refuse(report: pytest.TestReport | pytest.CollectReport) -> None:
    if STRICT and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"Not run, which counts as failed in CI: {reason}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What lies in a folder of its own has its mark, so that the stages of the suite leave nothing out."""
    for item in items:
        for mark in set(item.path.relative_to(ROOT).parts) & {"integration", "interop", "soak", "package"}:
            item.add_marker(mark)


def pytest_collection_finish() -> None:
    """Four thousand tests stay to the end: let no collection in a test look at them again and again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn skipped tests into failures."""
    report = yield
    _refuse(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn modules that skip themselves into failures."""
    report = yield
    _refuse(report)
    return report
