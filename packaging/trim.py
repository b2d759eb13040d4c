"""What goes into the frozen program, and what PyInstaller collected without need. Pure functions over names.

An entry is PyInstaller's: (name in the package, file on this machine, kind).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

Entry = tuple[str, str, str]

# Qt's plugins are looked up by folder. Not here: print, SQL, QML, touch frames, platforms without a desktop,
# and GTK's theme: it starts all of GTK, and the portal's theme says light or dark as well.
QT_PLUGINS = {
    "egldeviceintegrations": (),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qgif", "qicns", "qico", "qjpeg", "qsvg", "qwebp"),
    "multimedia": ("ffmpegmediaplugin", "darwinmediaplugin", "windowsmediaplugin"),
    "networkinformation": ("qglib", "qnetworkmanager", "qnetworklistmanager", "qscnetworkreachability"),
    "permissions": ("qdarwincamerapermission", "qdarwinmicrophonepermission"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platforms": ("qoffscreen", "qminimal", "qwayland", "qxcb", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": ("qmacstyle", "qmodernwindowsstyle"),
    "tls": ("qcertonlybackend", "qopensslbackend", "qschannelbackend", "qsecuretransportbackend"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell",),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
}

# Never imported, but collected with what is.
EXCLUDED_MODULES = [
    *("livekit", "google", "tkinter", "unittest", "pydoc", "doctest", "pdb", "test", "setuptools", "pip"),
    *("numpy.f2py", "numpy.testing", "lib2to3", "idlelib", "IPython"),
    *("PySide6.QtMultimediaWidgets", "PySide6.QtConcurrent"),
]

# Opened by name at run time, so nothing links to them.
OPENED_BY_NAME = re.compile(
    r"lib(livekit_ffi|opus|python3|pulse|Qt6FFmpegStub)|livekit_ffi\.dll|python3\.dll", re.IGNORECASE
)

# Part of every desktop with the same or a newer version; an older one beside the system's own graphics
# drivers keeps those from loading.
NEVER_SHIPPED = re.compile(r"lib(stdc\+\+|gcc_s|glib-2|gobject-2|gthread-2|gio-2|gmodule-2)[.-]")

_LIBRARY = re.compile(r"\.(so(\.\d+)*|dylib|dll)$", re.IGNORECASE)


def is_wanted(name: str) -> bool:
    """Whether a file belongs into the package, by its name in it."""
    path = PurePosixPath(name.replace("\\", "/"))
    parts = path.parts
    if NEVER_SHIPPED.match(path.name):
        return False
    if "PySide6" in parts:
        return _is_wanted_of_qt(path)
    if parts[0].endswith(".dist-info"):  # keyring finds its backends by entry points
        return path.name in ("METADATA", "entry_points.txt")
    # what translators edit is compiled beside it
    return path.suffix not in (".ts", ".pyi")


def _is_wanted_of_qt(path: PurePosixPath) -> bool:
    parts = path.parts
    if "qml" in parts or path.suffix in (".pyi", ".json", ".prl"):
        return False
    if "translations" in parts:
        return path.name.startswith("qtbase_")
    if "plugins" in parts:
        folder, *_ = parts[parts.index("plugins") + 1 :]
        stem = path.name.split(".")[0].removeprefix("lib")
        return stem in QT_PLUGINS.get(folder, ())
    return True


def is_root(name: str, kind: str) -> bool:
    """Whether a binary is there for its own sake: an extension module, a plugin, a library opened by name."""
    path = PurePosixPath(name.replace("\\", "/"))
    return (
        kind == "EXTENSION"
        or "plugins" in path.parts
        or OPENED_BY_NAME.match(path.name) is not None
        or not _LIBRARY.search(path.name)
    )


def trimmed(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The wanted binaries and what they link to, in their order.

    `needs(file)` gives the file names of the libraries that a file on this machine links to.
    """
    wanted = [entry for entry in entries if is_wanted(entry[0])]
    by_name: dict[str, list[Entry]] = {}
    for entry in wanted:
        by_name.setdefault(_file_name(entry[0]), []).append(entry)
    reached: set[str] = set()
    ahead = [entry for entry in wanted if is_root(entry[0], entry[2])]
    while ahead:
        name, source, kind = ahead.pop()
        if name in reached:
            continue
        reached.add(name)
        if kind == "SYMLINK":
            ahead += by_name_of_link(source, by_name)
            continue
        for library in needs(source):
            ahead += by_name.get(library.lower(), ())
    return [entry for entry in wanted if entry[0] in reached]


def without_dangling(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Data without the symbolic links to libraries that were left out."""
    there = {_file_name(name) for name, _, kind in binaries if kind != "SYMLINK"}
    return [
        entry
        for entry in datas
        if entry[2] != "SYMLINK" or not _LIBRARY.search(entry[1]) or _file_name(entry[1]) in there
    ]


def by_name_of_link(target: str, by_name: Mapping[str, list[Entry]]) -> list[Entry]:
    """What a symbolic link in the package leads to."""
    return by_name.get(_file_name(target), [])


def _file_name(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).name.lower()


def of_the_system(entries: Iterable[Entry], folders: Iterable[str]) -> list[str]:
    """Names in the package of what comes from the system's own folders."""
    roots = tuple(folders)
    return sorted(name for name, source, kind in entries if kind != "SYMLINK" and source.startswith(roots))
