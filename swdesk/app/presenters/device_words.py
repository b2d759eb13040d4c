"""What the window calls the kinds of devices, and what it says when one of them makes trouble or changes.

A whole sentence for each kind: in many languages the words around a microphone are not those around a camera.
"""

from __future__ import annotations

from swdesk.app.i18n import source
from swdesk.media.devices import DeviceKind

IN, OUT, RING, CAMERA = (
    DeviceKind.AUDIOINPUT,
    DeviceKind.AUDIOOUTPUT,
    DeviceKind.RINGER,
    DeviceKind.VIDEOINPUT,
)
TITLES = {
    IN: source("Microphone"),
    OUT: source("Speaker"),
    RING: source("Ring on"),
    CAMERA: source("Camera"),
}
STAND_INS = {
    IN: (("tone:440", source("Test tone")), ("silence:", source("Silence"))),
    OUT: (("null:", source("Silent")),),
    RING: (("null:", source("Silent")),),
    CAMERA: (("synthetic:bars", source("Test card")),),
}
BLOCKED = {
    IN: source("Microphone blocked by the system"),
    OUT: source("Speaker blocked by the system"),
    RING: source("Ring device blocked by the system"),
    CAMERA: source("Camera blocked by the system"),
}
BUSY = {
    IN: source("Microphone in use by another program"),
    OUT: source("Speaker in use by another program"),
    RING: source("Ring device in use by another program"),
    CAMERA: source("Camera in use by another program"),
}
MISSING = {
    IN: (source("No microphone found"), source("No microphone")),
    OUT: (source("No speaker found"), source("No speaker")),
    CAMERA: (source("No camera found"), source("No camera")),
}
"""In full, and in brief. Of the ring device nothing is said: the speaker said it already."""
NO_PAGE = {
    IN: source(
        "Allow it in your desktop's privacy settings, or for a Flatpak or Snap with its permission tool."
    ),
    CAMERA: source(
        "Your account needs access to /dev/video* (often the group “video”), or the desktop's privacy "
        "settings block it."
    ),
}
FILE_FOR = {
    IN: source("Microphone: a file"),
    CAMERA: source("Camera: a file"),
}
OTHER_SOURCES = {
    IN: source("Microphone: other sources"),
    OUT: source("Speaker: other sources"),
    RING: source("Ring on: other sources"),
    CAMERA: source("Camera: other sources"),
}
USED_NOW = {
    IN: source("Microphone: {device} is used now."),
    OUT: source("Speaker: {device} is used now."),
    CAMERA: source("Camera: {device} is used now."),
}
YOURS_AGAIN = {
    IN: source("It is your microphone again."),
    OUT: source("It is your speaker again."),
    CAMERA: source("It is your camera again."),
}
SYSTEM_CHANGED = {
    IN: source("The system's microphone changed"),
    OUT: source("The system's speaker changed"),
    CAMERA: source("The system's camera changed"),
}
