"""Read a program's tree as a screen reader does. Run by the distribution's own Python, which has pyatspi.

Prints one line for each thing that is on the screen: its role, its name, its states in brief. With
the name of a button behind the program's it presses that instead.
"""

import sys
import time

import pyatspi

TOLD = {
    pyatspi.STATE_CHECKED: "checked",
    pyatspi.STATE_PRESSED: "pressed",
    pyatspi.STATE_FOCUSABLE: "focusable",
    pyatspi.STATE_EDITABLE: "editable",
    pyatspi.STATE_HAS_POPUP: "has popup",
    pyatspi.STATE_MODAL: "modal",
}


def application(name, limit=20.0):
    """The one of this name that has a window; fails when there is none in time."""
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        desktop = pyatspi.Registry.getDesktop(0)
        for each in desktop:
            if each is not None and each.name == name and each.childCount:
                return each
        time.sleep(0.1)
    sys.exit(f"no program called {name} within {limit:g} s")


def show(thing, depth, lines):
    states = thing.getState()
    if not states.contains(pyatspi.STATE_SHOWING):
        return
    words = [word for state, word in TOLD.items() if states.contains(state)]
    if states.contains(pyatspi.STATE_FOCUSABLE) and not states.contains(pyatspi.STATE_SENSITIVE):
        words.append("disabled")
    name = " ".join(thing.name.split())
    about = " ".join(thing.description.split())
    line = f"{'  ' * depth}{thing.getRoleName()} '{name}'"
    if about and about != name:
        line += f" — {about}"
    lines.append(line + (f" [{', '.join(words)}]" if words else ""))
    for child in thing:
        if child is not None:
            show(child, depth + 1, lines)


def press(thing, name):
    """Through its first action, as a switch or a voice does; whether there was such a button."""
    is_button = thing.name == name and thing.getRole() == pyatspi.ROLE_PUSH_BUTTON
    if is_button and thing.getState().contains(pyatspi.STATE_SHOWING):
        thing.queryAction().doAction(0)
        return True
    return any(press(child, name) for child in thing if child is not None)


def main():
    if sys.argv[2:]:
        if not any(press(window, sys.argv[2]) for window in application(sys.argv[1])):
            sys.exit(f"no button called {sys.argv[2]}")
        return
    lines = []
    for window in application(sys.argv[1]):
        show(window, 0, lines)
    print("\n".join(lines))


main()
