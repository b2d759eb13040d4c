"""Page objects: the window as a test speaks of it. For our tests and for those of who builds on swdesk.

    from swdesk.app.testing import WindowPage

    def test_a_call(qtbot, window):
        page = WindowPage(window, qtbot)
        page.type_token(token)
        page.place_call("/public/x")
        page.wait_for("connected")
        page.hang_up()

`qtbot` is pytest-qt's. Widgets are found by their object names (`swdesk/app/desktop/names.py`), never by
their words, which are translated, and never by their place, which changes.
"""

from __future__ import annotations

from swdesk.app.testing.pages import NoSuchWidget, Page, WindowPage

__all__ = ["NoSuchWidget", "Page", "WindowPage"]
