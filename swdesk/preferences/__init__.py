"""What a user may set, typed, kept as TOML in the user's config folder: a table a section, a line a setting.

To add a setting, add its line in `sections.py`; it is then read, checked, written and documented. Secrets
never come here. Unknown keys in the file are kept when it is written, so that an older swdesk does not eat
what a newer one wrote; a bad value is reported and its default used.
"""

from swdesk.preferences.file import (
    PreferencesProblem,
    from_mapping,
    load_preferences,
    preferences_file,
    save_preferences,
)
from swdesk.preferences.sections import (
    AppearancePreferences,
    CallPreferences,
    DesktopPreferences,
    DevicePreferences,
    Hooks,
    NetworkPreferences,
    NotificationPreferences,
    Preferences,
    PrivacyPreferences,
    SoundPreferences,
    VideoPreferences,
)

__all__ = [
    "AppearancePreferences",
    "CallPreferences",
    "DesktopPreferences",
    "DevicePreferences",
    "Hooks",
    "NetworkPreferences",
    "NotificationPreferences",
    "Preferences",
    "PreferencesProblem",
    "PrivacyPreferences",
    "SoundPreferences",
    "VideoPreferences",
    "from_mapping",
    "load_preferences",
    "preferences_file",
    "save_preferences",
]
