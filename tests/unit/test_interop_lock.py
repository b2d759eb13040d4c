"""The lock of the interop page's packages: exact, hashed, and silent about where they came from."""

from __future__ import annotations

import json
from pathlib import Path

LOCK = json.loads((Path(__file__).parents[1] / "interop" / "package-lock.json").read_text("utf-8"))
DEFAULT_REGISTRY = "https://registry.npmjs.org/"


def test_every_package_has_a_hash_and_no_host_but_the_default_registry() -> None:
    packages = {name: facts for name, facts in LOCK["packages"].items() if name}
    assert packages
    for name, facts in packages.items():
        assert facts["integrity"].startswith("sha512-"), name
        assert facts.get("resolved", DEFAULT_REGISTRY).startswith(DEFAULT_REGISTRY), name


def test_the_sdk_is_pinned_to_one_version() -> None:
    assert LOCK["packages"][""]["dependencies"] == {"@signalwire/js": "4.0.0-beta.12"}
