"""Says whether everything in uv.lock can be installed without a compiler on each system that swdesk is for.

    uv run python packaging/check_wheels.py

Reads the lock only, asks no index. What pip would answer to `pip download --only-binary=:all: --platform …`.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import parse_wheel_filename

LOCK = Path(__file__).parent.parent / "uv.lock"
PYTHONS = ((3, 11), (3, 12), (3, 13))

Package = Mapping[str, Any]
"""A table of the lock."""


@dataclass(frozen=True, slots=True)
class System:
    """A system of a certain age, with pip's names of what it can load, and the markers' words for it."""

    name: str
    platforms: tuple[str, ...]
    sys_platform: str
    platform_system: str
    os_name: str
    machine: str


def _glibc(minor: int, machine: str) -> tuple[str, ...]:
    newer = [f"manylinux_2_{each}_{machine}" for each in range(minor, 4, -1)]
    return (*newer, f"manylinux2014_{machine}", f"linux_{machine}")


SYSTEMS = (
    System("Ubuntu 22.04, x86_64", _glibc(35, "x86_64"), "linux", "Linux", "posix", "x86_64"),
    System("Ubuntu 24.04, arm64", _glibc(39, "aarch64"), "linux", "Linux", "posix", "aarch64"),
    System("Windows, x64", ("win_amd64",), "win32", "Windows", "nt", "AMD64"),
    System("macOS 14, arm64", tuple(mac_platforms((14, 0), "arm64")), "darwin", "Darwin", "posix", "arm64"),
    System("macOS 14, Intel", tuple(mac_platforms((14, 0), "x86_64")), "darwin", "Darwin", "posix", "x86_64"),
)


def missing(lock: Mapping[str, Any], system: System, python: tuple[int, int]) -> list[str]:
    """The locked packages that this system would have to compile, as "name version"."""
    tags = set(_tags(system, python))
    return sorted(
        f"{package['name']} {package['version']}"
        for package in wanted(lock, system, python)
        if not any(tags & _of_wheel(wheel["url"]) for wheel in package.get("wheels", ()))
    )


def wanted(lock: Mapping[str, Any], system: System, python: tuple[int, int]) -> list[Package]:
    """What swdesk needs there, its tests and its packages included."""
    environment = _environment(system, python)
    by_name: dict[str, list[Package]] = {}
    for package in lock["package"]:
        by_name.setdefault(package["name"], []).append(package)

    found: dict[tuple[str, frozenset[str]], Package] = {}
    (own,) = by_name["swdesk"]
    waiting = [*own["dependencies"], *(each for group in own["dev-dependencies"].values() for each in group)]
    while waiting:
        link = waiting.pop()
        if "marker" in link and not Marker(link["marker"]).evaluate(environment):
            continue
        package = _chosen(by_name[link["name"]], link, environment)
        extras = frozenset(link.get("extra", ()))
        if (link["name"], extras) not in found:
            found[link["name"], extras] = package
            waiting += package.get("dependencies", ())
            waiting += [each for extra in extras for each in package["optional-dependencies"].get(extra, ())]
    return list({package["name"]: package for package in found.values()}.values())


def _chosen(forks: list[Package], link: Mapping[str, Any], environment: dict[str, str]) -> Package:
    """The version that a dependency means: the one it names, or the one for these markers."""
    fitting = [
        package
        for package in forks
        if link.get("version", package["version"]) == package["version"]
        and (
            "resolution-markers" not in package
            or any(Marker(words).evaluate(environment) for words in package["resolution-markers"])
        )
    ]
    (package,) = fitting
    return package


def _environment(system: System, python: tuple[int, int]) -> dict[str, str]:
    version = "{}.{}".format(*python)
    return {
        "python_version": version,
        "python_full_version": f"{version}.9",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "sys_platform": system.sys_platform,
        "platform_system": system.platform_system,
        "platform_machine": system.machine,
        "os_name": system.os_name,
        "extra": "",
    }


def _tags(system: System, python: tuple[int, int]) -> Iterator[Tag]:
    interpreter = "cp{}{}".format(*python)
    yield from cpython_tags(python, abis=[interpreter], platforms=system.platforms)
    yield from compatible_tags(python, interpreter, system.platforms)


def _of_wheel(url: str) -> frozenset[Tag]:
    return parse_wheel_filename(url.rpartition("/")[2])[3]


def main() -> int:
    """Print what is missing; returns the exit code."""
    lock = tomllib.loads(LOCK.read_text("utf-8"))
    code = 0
    for system, python in product(SYSTEMS, PYTHONS):
        lacking = missing(lock, system, python)
        count = len(wanted(lock, system, python))
        print(
            f"{system.name}, Python {python[0]}.{python[1]}: {count} packages,",
            f"no wheel for {', '.join(lacking)}" if lacking else "all as wheels",
        )
        code |= bool(lacking)
    return code


if __name__ == "__main__":
    sys.exit(main())
