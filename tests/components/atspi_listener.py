"""Print what a program announces, a line each, as a screen reader would say it, until it is ended.

Run by the distribution's own Python, which has pyatspi. Says `listening` once it hears.
"""

import sys

import pyatspi


def heard(event):
    if event.host_application is not None and event.host_application.name == sys.argv[1]:
        print(event.any_data, flush=True)


pyatspi.Registry.registerEventListener(heard, "object:announcement")
print("listening", flush=True)
pyatspi.Registry.start()
