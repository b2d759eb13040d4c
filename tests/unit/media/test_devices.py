"""Which device is used: choices, falling back, going back, sets, and what is said about it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from swdesk.media.devices import (
    SYSTEM_DEFAULT,
    AutoSwitch,
    Device,
    DeviceChoice,
    DeviceKind,
    DeviceLists,
    Selection,
    SwitchReason,
    find,
    is_stand_in,
    switch_line,
)

MIC, OUT, CAMERA, RINGER = (
    DeviceKind.AUDIOINPUT,
    DeviceKind.AUDIOOUTPUT,
    DeviceKind.VIDEOINPUT,
    DeviceKind.RINGER,
)
PATIENTLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
BUILT_IN = Device(MIC, "pci", "Built-in Microphone")
HEADSET = Device(MIC, "usb", "Headset")
WEBCAM = Device(MIC, "cam", "Webcam Microphone")


def mics(*devices: Device, default: Device | None = None) -> DeviceLists:
    default = default or (devices[0] if devices else None)
    return DeviceLists(audioinput=tuple(replace(each, is_default=each == default) for each in devices))


def choice(device: Device) -> DeviceChoice:
    return DeviceChoice(device.id, device.label)


def active_id(selection: Selection, kind: DeviceKind = MIC) -> str | None:
    device = selection.active[kind]
    return device and device.id


@pytest.fixture
def selection() -> Selection:
    made = Selection()
    assert made.update(mics(BUILT_IN, HEADSET)) == [], "what is there at the start is no switch"
    return made


# --- finding what was chosen


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (DeviceChoice("usb", "Headset"), "usb"),
        (DeviceChoice("usb", "Kopfhörer"), "usb"),  # another language
        (DeviceChoice("usb2", "Headset"), "usb"),  # another socket
        (DeviceChoice("", "Headset"), "usb"),
        (DeviceChoice("usb"), "usb"),
        (DeviceChoice("gone", "Gone"), None),
        (DeviceChoice("", ""), None),
    ],
)
def test_a_choice_is_found_by_id_then_label(wish, found):
    there = find(wish, [BUILT_IN, HEADSET, WEBCAM])
    assert (there and there.id) == found


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (DeviceChoice("/dev/video0", "Front"), "/dev/video2"),  # they were numbered in another order
        (DeviceChoice("/dev/video0", "Rear"), "/dev/video0"),
        (DeviceChoice("/dev/video0", "Gone"), "/dev/video0"),
    ],
)
def test_cameras_of_linux_are_found_by_label_first(wish, found):
    cameras = [Device(CAMERA, "/dev/video0", "Rear"), Device(CAMERA, "/dev/video2", "Front")]
    assert find(wish, cameras).id == found


def test_of_two_that_are_called_alike_the_id_decides():
    twins = [Device(MIC, "a", "Headset"), Device(MIC, "b", "Headset")]
    assert find(DeviceChoice("b", "Headset"), twins).id == "b"
    assert find(DeviceChoice("c", "Headset"), twins).id == "a"


# --- following the machine


def test_the_system_default_is_followed(selection):
    assert active_id(selection) == "pci"
    (switch,) = selection.update(mics(BUILT_IN, HEADSET, default=HEADSET))
    assert (switch.reason, switch.old.id, switch.new.id) == (SwitchReason.DEFAULT_CHANGED, "pci", "usb")
    assert switch_line(switch) == "auto-switch: audioinput (default_changed) → Headset"


def test_a_new_device_takes_over_only_as_the_default(selection):
    assert selection.update(mics(BUILT_IN, HEADSET, WEBCAM)) == []
    assert active_id(selection) == "pci"


def test_an_unplugged_choice_falls_back_and_comes_back(selection):
    selection.choose(MIC, choice(HEADSET))
    assert active_id(selection) == "usb"
    (lost,) = selection.update(mics(BUILT_IN))
    assert switch_line(lost) == "auto-switch: audioinput (device_disconnected) → Built-in Microphone"
    assert not lost.can_undo
    assert selection.choices[MIC] == choice(HEADSET), "the choice stays"
    (back,) = selection.update(mics(BUILT_IN, HEADSET))
    assert (back.reason, back.new.id) == (SwitchReason.DEVICE_RECONNECTED, "usb")
    assert selection.undo(MIC)
    assert active_id(selection) == "pci"
    assert not selection.undo(MIC), "once"


def test_a_device_that_was_not_chosen_does_not_come_back(selection):
    selection.choose(MIC, choice(BUILT_IN))
    assert selection.update(mics(BUILT_IN)) == []
    assert selection.update(mics(BUILT_IN, HEADSET, default=HEADSET)) == []


def test_nothing_left_and_something_again(selection):
    (lost,) = selection.update(DeviceLists())
    assert switch_line(lost) == "auto-switch: audioinput (device_disconnected) → none"
    (back,) = selection.update(mics(WEBCAM))
    assert (back.reason, back.old, back.new.id) == (SwitchReason.DEVICE_RECONNECTED, None, "cam")
    assert not selection.undo(MIC), "there is nothing to go back to"


def test_a_device_that_is_plugged_in_for_the_first_time_is_no_switch():
    selection = Selection()
    assert selection.update(DeviceLists()) == []
    assert selection.update(mics(HEADSET)) == []
    assert active_id(selection) == "usb"


def test_a_lost_loudspeaker_is_told_of_for_longer():
    headphones = Device(OUT, "usb", "Headphones")
    lost = AutoSwitch(OUT, SwitchReason.DEVICE_DISCONNECTED, headphones, Device(OUT, "pci", "Loudspeakers"))
    assert lost.notice_seconds == 10
    assert replace(lost, reason=SwitchReason.DEVICE_RECONNECTED).notice_seconds < 10
    assert replace(lost, kind=MIC).notice_seconds < 10


def test_the_ringer_is_an_output_of_its_own():
    outputs = (Device(OUT, "pci", "Loudspeakers", True), Device(OUT, "usb", "Headphones"))
    selection = Selection()
    selection.update(DeviceLists(audiooutput=outputs))
    selection.choose(OUT, DeviceChoice("usb"))
    assert active_id(selection, OUT) == "usb"
    assert selection.active[RINGER] == Device(RINGER, "pci", "Loudspeakers", True)
    selection.choose(RINGER, DeviceChoice("usb"))
    assert [switch.kind for switch in selection.update(DeviceLists(audiooutput=outputs[:1]))] == [OUT, RINGER]


def test_the_label_is_kept_beside_the_id(selection):
    selection.choose(MIC, DeviceChoice("usb"))
    assert selection.choices[MIC] == DeviceChoice("usb", "Headset")


# --- stand-ins


@pytest.mark.parametrize(
    ("device_id", "is_one"),
    [
        ("file:/clip.mp4", True),
        ("synthetic:bars", True),
        ("tone:440", True),
        ("silence:", True),
        ("file", False),
        ("alsa_input.pci-0000", False),
        ("AppleHDAEngineInput:1B,0,1,0:1", False),
        ("{0.0.1.00000000}.{6f1}", False),
        ("", False),
    ],
)
def test_specs_of_stand_ins_are_told_from_ids(device_id, is_one):
    assert is_stand_in(device_id) is is_one


def test_a_stand_in_is_always_there(selection):
    selection.choose(MIC, DeviceChoice("tone:440", "A tone"))
    assert selection.active[MIC] == Device(MIC, "tone:440", "A tone")
    assert selection.active[MIC].is_stand_in
    assert selection.update(DeviceLists()) == []
    assert active_id(selection) == "tone:440"


# --- sets


def test_a_set_falls_back_along_its_own_order(selection):
    selection.choose(MIC, choice(WEBCAM))
    selection.save_set("Desk")
    selection.choose(MIC, choice(HEADSET))
    selection.save_set("Desk")
    everything = mics(BUILT_IN, HEADSET, WEBCAM)
    selection.update(everything)
    selection.choose(MIC, SYSTEM_DEFAULT)
    selection.use_set("Desk")
    assert active_id(selection) == "usb"
    selection.update(mics(BUILT_IN, WEBCAM))
    assert active_id(selection) == "cam", "the next of the set, not the default"
    selection.update(mics(BUILT_IN))
    assert active_id(selection) == "pci"
    selection.update(everything)
    assert active_id(selection) == "usb"


def test_a_set_that_is_removed_leaves_the_choices(selection):
    selection.choose(MIC, choice(HEADSET))
    selection.save_set("Desk")
    selection.remove_set("Desk")
    assert (selection.sets, selection.set_in_use, active_id(selection)) == ({}, "", "usb")
    with pytest.raises(KeyError):
        selection.use_set("Desk")


def test_a_set_chooses_every_kind(selection):
    selection.save_set("Plain")
    selection.choose(MIC, choice(HEADSET))
    selection.choose(CAMERA, DeviceChoice("synthetic:bars"))
    selection.use_set("Plain")
    assert set(selection.choices.values()) == {SYSTEM_DEFAULT}


# --- keeping


def test_what_is_kept_and_restored(selection):
    selection.choose(MIC, choice(HEADSET))
    selection.choose(CAMERA, DeviceChoice("file:/clip.mp4"))
    selection.save_set("Desk")
    kept = selection.to_mapping()
    restored = Selection()
    restored.restore(kept)
    assert (restored.choices, restored.set_in_use) == (selection.choices, "Desk")
    assert restored.to_mapping() == kept
    restored.update(mics(BUILT_IN, HEADSET))
    assert active_id(restored) == "usb"


def test_nothing_is_kept_of_the_defaults():
    assert Selection().to_mapping() == {}


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["audioinput", "set", "sets", "id", "label", "Desk", "ringer", ""]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@PATIENTLY
@given(kept=st.dictionaries(st.sampled_from(["audioinput", "videoinput", "set", "sets"]), anything))
def test_a_spoilt_file_is_not_believed(kept):
    selection = Selection()
    selection.restore(kept)
    again = Selection()
    again.restore(selection.to_mapping())
    assert again.choices == selection.choices
    assert again.to_mapping() == selection.to_mapping()


devices_of_one_kind = st.lists(st.sampled_from([BUILT_IN, HEADSET, WEBCAM]), unique=True, max_size=3)
steps = st.lists(
    st.one_of(
        devices_of_one_kind,
        st.sampled_from([SYSTEM_DEFAULT, *map(choice, (BUILT_IN, HEADSET, WEBCAM))]),
        st.sampled_from(["save", "use", "undo"]),
    ),
    max_size=12,
)


@PATIENTLY
@given(steps=steps)
def test_whatever_happens_the_right_device_is_active(steps):
    selection = Selection()
    for step in steps:
        before = active_id(selection)
        if isinstance(step, list):
            switches = [one for one in selection.update(mics(*step)) if one.kind is MIC]
            changed = active_id(selection) != before
            assert changed or not switches
            assert switches or not changed or before is None
            for switch in switches:
                assert ((switch.old and switch.old.id), (switch.new and switch.new.id)) == (
                    before,
                    active_id(selection),
                )
        elif isinstance(step, DeviceChoice):
            selection.choose(MIC, step)
        elif step == "save":
            selection.save_set("Desk")
        elif step == "use" and "Desk" in selection.sets:
            selection.use_set("Desk")
        elif step == "undo":
            selection.undo(MIC)
        there = {device.id for device in selection.lists.audioinput}
        assert (active_id(selection) in there) if there else active_id(selection) is None
        wanted = selection.choices[MIC]
        if wanted.id in there:
            assert active_id(selection) == wanted.id
