"""Pictures reach the screen without a copy, in the right place, at the right size, the newest only."""

from __future__ import annotations

import threading
import time

import av
import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from swdesk.app.widgets.self_view import SelfView
from swdesk.app.widgets.video_view import TOGETHER, VideoView
from swdesk.media.mailbox import FrameMailbox, Picture

RED, GREEN, BLUE = (0, 0, 255), (0, 255, 0), (255, 0, 0)  # in the order of the bytes: B, G, R


def picture(
    width: int, height: int, left=RED, right=None, source: tuple[int, int] | None = None, rotation: int = 0
) -> Picture:
    """Two halves of one colour each, in rows as long as av makes them."""
    frame = av.VideoFrame(width, height, "bgra")
    plane = frame.planes[0]
    rows = np.frombuffer(plane, np.uint8).reshape(height, plane.line_size)
    pixels = rows[:, : width * 4].reshape(height, width, 4)
    pixels[:, : width // 2, :3] = left
    pixels[:, width // 2 :, :3] = right or left
    size = source or (width, height)
    return Picture(
        frame, memoryview(plane), width, height, plane.line_size, *size, 1, time.monotonic(), rotation
    )


@pytest.fixture
def view(qtbot):
    view = VideoView(background="#102030")
    qtbot.addWidget(view)
    view.resize(320, 180)
    view.show()
    qtbot.waitExposed(view)
    return view


def colour(view, x: int, y: int) -> tuple[int, int, int]:
    seen: QColor = view.grab().toImage().pixelColor(x, y)
    return seen.blue(), seen.green(), seen.red()


def test_the_mailbox_learns_the_size_in_device_pixels(view):
    ratio = view.devicePixelRatioF()
    assert view.mailbox.target == (round(320 * ratio), round(180 * ratio))
    view.resize(200, 100)
    assert view.mailbox.target == (round(200 * ratio), round(100 * ratio))
    view.hide()
    assert view.mailbox.target == (0, 0), "nothing is converted for a view that nobody sees"
    view.show()
    assert view.mailbox.target == (round(200 * ratio), round(100 * ratio))


@pytest.mark.parametrize("width", [320, 318, 317, 161])
def test_odd_widths_and_padded_rows_are_painted_as_they_are(view, width):
    height = round(width * 9 / 16)
    view.mailbox.put(picture(width, height, RED, BLUE))
    assert colour(view, 100, 90) == RED
    assert colour(view, 220, 90) == BLUE


def test_the_picture_is_not_copied(view):
    shown = picture(320, 180, RED)
    view.mailbox.put(shown)
    assert colour(view, 10, 10) == RED
    np.frombuffer(shown.frame.planes[0], np.uint8).reshape(180, -1)[:, 1::4] = 255
    assert colour(view, 10, 10) == (0, 255, 255), "the image points into the frame's own memory"


def test_the_picture_lives_as_long_as_it_is_shown_and_no_longer(view):
    view.mailbox.put(picture(320, 180))
    view.grab()
    frame = view._picture.frame
    assert view._picture.buffer.obj is not None
    view.mailbox.put(picture(320, 180, GREEN))
    view.grab()
    assert view._picture.frame is not frame
    view.renew()
    assert view._picture is None
    assert not view.has_picture
    assert colour(view, 10, 10) == (0x30, 0x20, 0x10)


def test_other_shapes_are_letterboxed_never_stretched(view):
    view.mailbox.put(picture(240, 180, RED))
    assert colour(view, 10, 90) == (0x30, 0x20, 0x10), "bars at the sides"
    assert colour(view, 45, 90) == RED
    assert colour(view, 275, 90) == RED
    assert colour(view, 310, 90) == (0x30, 0x20, 0x10)


def test_fill_covers_the_view_and_asks_for_as_many_pixels(view):
    view.set_fills(True)
    view.mailbox.put(picture(240, 180, RED))
    view.grab()
    assert view.mailbox.target == (320, 241)
    assert colour(view, 2, 2) == RED
    view.set_fills(False)
    assert view.mailbox.target == (320, 180)


def test_a_picture_of_another_size_is_scaled_until_the_next_one_comes(view):
    view.mailbox.put(picture(320, 180, RED, GREEN))
    view.grab()
    view.resize(160, 90)
    assert colour(view, 40, 45) == RED
    assert colour(view, 120, 45) == GREEN


def test_mirrored(view):
    view.set_mirrored(True)
    view.mailbox.put(picture(320, 180, RED, BLUE))
    assert colour(view, 20, 90) == BLUE
    assert colour(view, 300, 90) == RED


@pytest.mark.parametrize(
    ("rotation", "mirrored", "first", "last"),
    [
        (0, False, RED, BLUE),
        (180, False, BLUE, RED),
        (180, True, RED, BLUE),
    ],
)
def test_pictures_on_their_head(view, rotation, mirrored, first, last):
    view.set_mirrored(mirrored)
    view.mailbox.put(picture(320, 180, RED, BLUE, rotation=rotation))
    assert colour(view, 20, 90) == first
    assert colour(view, 300, 90) == last


@pytest.mark.parametrize(("rotation", "top", "bottom"), [(90, RED, BLUE), (270, BLUE, RED)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_pictures_on_their_side_stand_upright_between_bars(view, rotation, top, bottom, mirrored):
    view.set_mirrored(mirrored)
    view.mailbox.put(picture(180, 101, RED, BLUE, source=(101, 180), rotation=rotation))
    assert colour(view, 160, 10) == top
    assert colour(view, 160, 170) == bottom
    assert colour(view, 60, 90) == (0x30, 0x20, 0x10)
    assert view.source_size == QSize(101, 180)


def test_nothing_is_converted_for_a_window_that_is_put_away(view, qtbot):
    view.showMinimized()
    qtbot.waitUntil(lambda: view.mailbox.target == (0, 0))
    view.showNormal()
    qtbot.waitUntil(lambda: all(view.mailbox.target))


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_on_another_screen_it_asks_for_as_many_pixels_as_there_are(view, monkeypatch, ratio):
    view.mailbox.put(picture(320, 180))
    view.grab()
    monkeypatch.setattr(VideoView, "devicePixelRatioF", lambda _self: ratio)
    view.grab()
    assert view.mailbox.target == (round(320 * ratio), round(180 * ratio))


def test_a_new_picture_is_painted_where_the_last_one_was_and_the_bars_stay(view, qtbot):
    view.mailbox.put(picture(240, 180, RED))
    qtbot.waitUntil(lambda: view.frames_painted == 1)
    painted = []
    paint = view._paint
    view._paint = lambda event: (painted.append(event.rect()), paint(event))
    view.mailbox.put(picture(240, 180, GREEN))
    qtbot.waitUntil(lambda: view.frames_painted == 2)
    assert [place.getRect() for place in painted] == [(40, 0, 240, 180)]
    view.mailbox.put(picture(320, 180, GREEN))
    qtbot.waitUntil(lambda: painted[-1] == view.rect())
    assert colour(view, 10, 10) == GREEN
    view.mailbox.put(picture(120, 180, RED))
    qtbot.waitUntil(lambda: view.frames_painted == 4)
    qtbot.wait(10)
    assert colour(view, 10, 10) == (0x30, 0x20, 0x10), "and when its shape changes they are drawn anew"


@pytest.mark.parametrize("mirrored", [False, True])
def test_every_pixel_goes_to_the_screen_as_it_is(view, mirrored):
    shown = picture(320, 180)
    rows = np.frombuffer(shown.frame.planes[0], np.uint8).reshape(180, -1)
    rows[:, : 320 * 4] = np.random.default_rng(1).integers(0, 256, (180, 320 * 4), np.uint8)
    view.set_mirrored(mirrored)
    view.mailbox.put(shown)
    view.grab()
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, :, :3]
    sent = rows[:, : 320 * 4].reshape(180, 320, 4)[:, :, :3]
    assert image.devicePixelRatio() == 1
    np.testing.assert_array_equal(seen, sent[:, ::-1] if mirrored else sent)


def test_the_newest_wins_and_one_wake_up_is_in_flight(view, qtbot):
    wakes = []
    view._woken.connect(lambda: wakes.append(1))
    painted = view.frames_painted
    for shade in (RED, GREEN, BLUE):
        view.mailbox.put(picture(320, 180, shade))
    assert wakes == [1]
    qtbot.waitUntil(lambda: view.frames_painted > painted)
    assert view.frames_painted == painted + 1
    assert colour(view, 10, 10) == BLUE
    assert view.mailbox.dropped == 2


def test_pictures_come_from_another_thread(view, qtbot):
    def feed() -> None:
        for _ in range(30):
            view.mailbox.put(picture(320, 180, GREEN))
            time.sleep(0.002)

    thread = threading.Thread(target=feed)
    thread.start()
    qtbot.waitUntil(lambda: view.frames_painted >= 3)
    thread.join()
    qtbot.waitUntil(lambda: view.mailbox.take() is None)


def test_a_view_that_is_gone_is_woken_in_vain(qtbot, qapp):
    view = VideoView()
    mailbox: FrameMailbox = view.mailbox
    view.deleteLater()
    qtbot.wait(20)
    mailbox.put(picture(32, 32))


def test_the_own_picture_goes_to_the_corner_it_is_brought_to(window, run, settle, make_token, phone):
    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/x")
        window.panel.dial.click()
        await settle()
        phone.call.say("connected")
        stage, own = window.stage, window.stage.local
        assert own.isVisible()
        assert own.corner == (1, 1)
        QTest.keyClick(own, Qt.Key.Key_Left)
        QTest.keyClick(own, Qt.Key.Key_Up)
        assert own.corner == (0, 0)
        assert own.geometry().center().x() < stage.width() / 2
        assert own.geometry().center().y() < stage.height() / 2
        start = own.rect().center()
        QTest.mousePress(own, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(own, start + stage.rect().bottomRight() - own.geometry().center())
        QTest.mouseRelease(own, Qt.MouseButton.LeftButton)
        assert own.corner == (1, 1)
        assert stage.rect().contains(own.geometry())
        phone.call.say("destroyed")

    run(story())
    assert window.stage.local.isHidden()


def test_the_own_picture_keeps_its_shape(qtbot, themes):
    own = SelfView(themes)
    qtbot.addWidget(own)
    assert own.ideal_size(QSize(1180, 460)).width() == 230
    own.mailbox.put(picture(120, 120))
    own.show()
    own.grab()
    size = own.ideal_size(QSize(1180, 460))
    assert size.width() == size.height()


def test_the_placeholder_goes_with_the_first_picture(window, run, settle, make_token, phone):
    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/private/bob.stone")
        window.panel.dial.click()
        await settle()
        phone.call.say("connected")
        await settle()
        assert window.stage.placeholder.isVisible()
        assert not window.stage.call_bar.fit.isEnabled()
        assert window.stage.placeholder._initials == "BS"
        assert phone.call.remote is window.stage.remote.mailbox
        phone.call.remote.put(picture(320, 180, source=(1280, 720)))
        await settle()
        window.stage.remote.grab()
        assert window.stage.placeholder.isHidden()
        assert window.stage.call_bar.fit.isEnabled()
        window.stage.call_bar.fit.click()
        assert window.stage.remote.fills
        phone.call.say("destroyed")
        await settle()
        assert not window.stage.remote.isVisible()

    run(story())


@pytest.fixture
def follower(view, qtbot):
    """A view over the other, painted with it."""
    follower = VideoView(view)
    follower.setGeometry(10, 10, 80, 45)
    follower.follow(view)
    follower.show()
    follower.mailbox.put(picture(80, 45))
    qtbot.waitUntil(lambda: follower.frames_painted == 1)
    return follower


def test_a_picture_is_painted_in_the_pass_of_its_leader(view, follower, qtbot):
    woken = []
    follower._woken.connect(lambda: woken.append("by itself"))
    view.mailbox.put(picture(320, 180))
    qtbot.waitUntil(lambda: view.frames_painted == 1)
    follower.mailbox.put(picture(80, 45, BLUE))
    view.mailbox.put(picture(320, 180))
    qtbot.waitUntil(lambda: view.frames_painted == 2)
    assert follower.frames_painted == 2
    assert woken == []


def test_a_picture_whose_leader_stands_still_is_painted_by_itself(view, follower, qtbot):
    view.mailbox.put(picture(320, 180))
    qtbot.waitUntil(lambda: view.frames_painted == 1)
    follower.mailbox.put(picture(80, 45))
    view._refreshed_at -= TOGETHER  # so long ago
    follower.mailbox.put(picture(80, 45, BLUE))
    qtbot.waitUntil(lambda: follower.frames_painted == 2, timeout=1000)
    assert view.frames_painted == 1
