"""The camera button in a call that began without a camera: it brings one, and takes it out again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from swdesk.errors import MediaAccessError, NegotiationError
from tests.ui.test_call_bar import call_in, press


def without_camera(phone) -> None:
    facts = phone.call.facts.value
    phone.call.facts.set(replace(facts, sends_video=False, receives_video=False, can_add_video=True))


@pytest.mark.parametrize("keys", ["click", "Ctrl+Shift+O", "V"])
def test_the_button_brings_a_camera_and_takes_it_out(window, phone, run, settle, make_token, keys):
    async def story():
        async with call_in(window, phone, settle, make_token, pictures=False) as bar:
            without_camera(phone)
            window.log.text.setFocus()
            assert bar.camera.isEnabled()
            assert bar.camera.accessibleName() == "Turn camera on"
            press(window, bar.camera, keys)
            await settle()
            assert phone.call.videos == [True]
            assert bar.camera.accessibleName() == "Turn camera off"
            press(window, bar.camera, keys)
            await settle()
            assert phone.call.videos == [True, False]
            assert bar.camera.accessibleName() == "Turn camera on"
            assert not phone.call.facts.value.is_camera_off, "nothing was blacked out"

    run(story())


def test_a_camera_that_was_there_from_the_beginning_is_blacked_out(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            press(window, bar.camera, "click")
            await settle()
            assert phone.call.videos == []
            assert phone.call.facts.value.is_camera_off

    run(story())


def test_before_the_call_stands_there_is_nothing_to_bring_it_into(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token, pictures=False) as bar:
            without_camera(phone)
            phone.call.facts.set(replace(phone.call.facts.value, can_add_video=False))
            assert not bar.camera.isEnabled()

    run(story())


@pytest.mark.parametrize(
    "failure",
    [
        MediaAccessError("denied", operation="open", media="video", fatal=False),
        NegotiationError("The far side accepts no video"),
    ],
)
def test_a_camera_that_does_not_come_is_said_and_the_button_stays(
    window, phone, run, settle, make_token, failure
):
    async def story():
        async with call_in(window, phone, settle, make_token, pictures=False) as bar:
            without_camera(phone)
            phone.call.video_failure = failure
            press(window, bar.camera, "click")
            await settle()
            assert bar.camera.isEnabled()
            assert bar.camera.accessibleName() == "Turn camera on"
            assert type(failure).__name__ in window.log.text.toPlainText() or str(failure) in (
                window.log.text.toPlainText()
            )

    run(story())
