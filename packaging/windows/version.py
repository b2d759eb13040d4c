"""The version resource of the Windows programs: what Explorer and the task manager show of them."""

from __future__ import annotations

from pathlib import Path

from facts import VERSION, version_numbers

TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers},
    mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)
  ),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The swdesk founders"),
      StringStruct("FileDescription", "{description}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "The swdesk founders"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "swdesk"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""  # the task manager and the taskbar call a program by its FileDescription
DESCRIPTIONS = {"swdesk-gui": "swdesk", "swdesk": "swdesk command line"}


def write_version(path: Path, name: str) -> None:
    """PyInstaller's text form of it for the program `name`."""
    text = TEMPLATE.format(
        numbers=version_numbers(), version=VERSION, name=name, description=DESCRIPTIONS[name]
    )
    path.write_text(text, "utf-8")
