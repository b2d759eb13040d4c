"""Completions, asked of the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from swdesk.cli.completion import SHELLS, script
from swdesk.cli.parser import command_tree

pytestmark = pytest.mark.components

WORDS = [
    ("swdesk mu", {"mute"}),
    ("swdesk mute --t", {"--toggle"}),
    ("swdesk devices u", {"use"}),
    ("swdesk devices use mic", {"microphone"}),
    ("swdesk call /public/x --expect no", {"no-answer"}),
    ("swdesk --new", {"--new-instance"}),
]


@pytest.fixture
def scripts(tmp_path: Path) -> dict[str, Path]:
    for shell in SHELLS:
        if shutil.which(shell) is None:
            pytest.fail(f"This test needs {shell}: apt-get install {shell}")
        (tmp_path / shell).write_text(script(shell, command_tree()))
    return {shell: tmp_path / shell for shell in SHELLS}


def ask(*command: str) -> set[str]:
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done
    assert done.stderr == "", done
    return {line.partition("\t")[0] for line in done.stdout.splitlines() if line}


@pytest.mark.parametrize(("line", "found"), WORDS)
def test_bash(scripts: dict[str, Path], line: str, found: set[str]) -> None:
    words = line.split()
    code = f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; _swdesk; "
    code += "printf '%s\\n' \"${COMPREPLY[@]}\""
    assert ask("bash", "--norc", "-c", f"source {scripts['bash']}; {code}") == found


@pytest.mark.parametrize(("line", "found"), WORDS)
def test_fish(scripts: dict[str, Path], line: str, found: set[str]) -> None:
    assert found <= ask("fish", "--no-config", "-c", f"source {scripts['fish']}; complete -C '{line}'")


def test_zsh_takes_the_script(scripts: dict[str, Path]) -> None:
    code = f"autoload -Uz compinit; compinit -D; source {scripts['zsh']}; "
    code += "print $_comps[swdesk]; whence -w _swdesk"
    assert ask("zsh", "-f", "-c", code) == {"_swdesk", "_swdesk: function"}
