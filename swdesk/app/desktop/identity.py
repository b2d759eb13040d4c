"""Who this program is to the desktop: one name for launcher, windows, links and autostart."""

APP_ID = "org.swdesk.swdesk"
"""In reverse DNS: desktop entry, AppStream, Wayland's app_id, portals; on Windows the AppUserModelID."""
