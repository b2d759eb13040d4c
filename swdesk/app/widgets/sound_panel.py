"""Levels, gain and treatment of the own sound. Everything counts at once, in a call too."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import keys, tr
from swdesk.app.phone import Levels, RoomSound
from swdesk.app.presenters.sound import SoundView
from swdesk.app.widgets.controls import Button, CheckBox, describe
from swdesk.app.widgets.meter import LevelMeter

NO_KEYS = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_unknown,
)  # fmt: skip


class KeyButton(Button):
    """Shows a key; pressed, it takes the next key instead."""

    key_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(keys("Space"), tr("The key to hold; press to take another one"), "Alt+Y")
        self.setProperty("role", "small")
        self._key = "Space"
        self._is_taking = False
        self.clicked.connect(self._take)

    def show_key(self, key: str) -> None:
        """Qt's name of it."""
        self._key = key
        self._is_taking = False
        self.setText(keys(key))
        self.setAccessibleName(tr("Key for push to talk: {key}", key=keys(key)))

    def _take(self) -> None:
        self._is_taking = True
        self.setText(tr("Press a key…"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_taking:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.show_key(self._key)
        elif event.key() not in NO_KEYS and not event.isAutoRepeat():
            key = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
            self.show_key(key)
            self.key_chosen.emit(key)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if self._is_taking:
            self.show_key(self._key)


class SoundPanel(QWidget):
    """Shows a `SoundView` and `Levels`."""

    switched = Signal(str, bool)
    """`echo_cancellation`, `noise_suppression`, `auto_gain_control` or `studio`, and whether it is on."""
    gain_chosen = Signal(int)
    """Percent."""
    room_sound_chosen = Signal(str, int)
    """A name of `RoomSound`, and its value."""
    push_to_talk_switched = Signal(bool)
    key_chosen = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input_meter = LevelMeter(themes, tr("Level of your microphone"))
        self.output_meter = LevelMeter(themes, tr("Level of the far side"))
        self.gain = QSlider(Qt.Orientation.Horizontal)
        self.gain.setRange(0, 200)
        self.gain.setPageStep(10)
        self.gain.setSingleStep(5)
        self.gain.setTickInterval(100)
        self.gain_words = QLabel()
        self.gain_words.setMinimumWidth(
            self.fontMetrics().horizontalAdvance(tr("{number} %", number=200)) + 4
        )
        self.gain_words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.switches = {
            name: CheckBox(text, themes, tip, key)
            for name, text, tip, key in (
                (
                    "echo_cancellation",
                    tr("Echo cancellation"),
                    tr("Keep the far side's sound out of yours"),
                    "Alt+H",
                ),
                ("noise_suppression", tr("Noise suppression"), tr("Take away fans and typing"), "Alt+N"),
                ("auto_gain_control", tr("Automatic gain"), tr("Bring your voice to an even level"), "Alt+G"),
                (
                    "studio",
                    tr("Studio mode"),
                    tr("All processing off, stereo: for music and good headsets"),
                    "Alt+U",
                ),
            )
        }
        self.room = {
            name: _slider(lowest, highest, text)
            for name, lowest, highest, text in (
                ("input_volume", -50, 50, tr("Your volume in the room")),
                ("output_volume", -50, 50, tr("The room's volume for you")),
                ("input_sensitivity", 0, 100, tr("Your microphone's sensitivity in the room")),
            )
        }
        self.warning = QLabel()
        self.warning.setProperty("role", "warning")
        self.warning.setAccessibleDescription(tr("Echo warning"))
        self.warning.setWordWrap(True)
        self.warning.hide()
        self.push_to_talk = CheckBox(
            tr("Push to talk"),
            themes,
            tr(
                "Muted but while you hold the key. "
                "Fields keep their keys, and so does a button reached with Tab"
            ),
            "Alt+P",
        )
        self.key = KeyButton()
        self._lay_out()
        self._connect()
        self.set_measured(False)
        self.show_sound(SoundView())

    def _lay_out(self) -> None:
        levels = QGridLayout()
        levels.setHorizontalSpacing(10)
        levels.setVerticalSpacing(8)
        name = _dim(tr("Gain"))
        name.setBuddy(self.gain)
        levels.addWidget(name, 0, 0)
        levels.addWidget(self.gain, 0, 1)
        levels.addWidget(self.gain_words, 0, 2)
        self._measured = [self.input_meter, self.output_meter]
        for row, (text, meter) in enumerate(
            ((tr("You"), self.input_meter), (tr("Others"), self.output_meter)), 1
        ):
            label = _dim(text)
            self._measured.append(label)
            levels.addWidget(label, row, 0)
            levels.addWidget(meter, row, 1, 1, 2, Qt.AlignmentFlag.AlignVCenter)
        levels.setColumnStretch(1, 1)
        talk = QHBoxLayout()
        talk.setSpacing(8)
        talk.addWidget(self.push_to_talk)
        talk.addStretch(1)
        talk.addWidget(self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(levels)
        column.addSpacing(4)
        for switch in self.switches.values():
            column.addWidget(switch)
        column.addWidget(self.warning)
        column.addLayout(talk)
        column.addWidget(self._lay_out_room())

    def _lay_out_room(self) -> QWidget:
        """What the platform's mixer can be asked for; there only where the room allows it."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        self._room_labels = {}
        for row, (name, text) in enumerate(
            (
                ("input_volume", tr("You in the room")),
                ("output_volume", tr("Room", "volume of the room")),
                ("input_sensitivity", tr("Sensitivity")),
            )
        ):
            self._room_labels[name] = _dim(text)
            grid.addWidget(self._room_labels[name], row, 0)
            grid.addWidget(self.room[name], row, 1)
        grid.setColumnStretch(1, 1)
        self._room_holder = holder
        return holder

    def _connect(self) -> None:
        for name, switch in self.switches.items():
            switch.toggled.connect(lambda on, name=name: self.switched.emit(name, on))
        self.gain.valueChanged.connect(self._gain_moved)
        for name, slider in self.room.items():
            slider.valueChanged.connect(partial(self.room_sound_chosen.emit, name))
        self.push_to_talk.toggled.connect(self.push_to_talk_switched)
        self.key.key_chosen.connect(self.key_chosen)

    def _gain_moved(self, percent: int) -> None:
        self._say_gain(percent)
        self.gain_chosen.emit(percent)

    def _say_gain(self, percent: int) -> None:
        self.gain_words.setText(tr("{number} %", number=percent))
        describe(
            self.gain,
            tr("Microphone gain"),
            tr("Microphone gain: {percent} %. The arrow keys change it", percent=percent),
        )

    def show_sound(self, view: SoundView) -> None:
        """The switches as they stand."""
        sound = view.preferences
        for name, switch in self.switches.items():
            _set(switch, getattr(sound, name))
            if name != "studio":
                switch.setEnabled(not sound.studio)
        percent = round(sound.microphone_gain * 100)
        with QSignalBlocker(self.gain):
            self.gain.setValue(percent)
        self._say_gain(percent)
        self.warning.setText(view.warning)
        self.warning.setVisible(bool(view.warning))
        for name, slider in self.room.items():
            self._show_room(name, slider, getattr(view.room_sound, name))
        self._room_holder.setVisible(view.room_sound != RoomSound())
        _set(self.push_to_talk, view.push_to_talk)
        self.key.setVisible(view.push_to_talk)
        self.key.show_key(view.push_to_talk_key)

    def _show_room(self, name: str, slider: QSlider, value: float | None) -> None:
        slider.setVisible(value is not None)
        self._room_labels[name].setVisible(value is not None)
        if value is not None and not slider.isSliderDown():
            with QSignalBlocker(slider):
                slider.setValue(round(value))
        describe(slider, slider.accessibleName(), f"{slider.accessibleName()}: {slider.value()}")

    def set_measured(self, measured: bool) -> None:
        """Whether there are levels to show: in a call."""
        for part in self._measured:
            part.setVisible(measured)

    def show_levels(self, levels: Levels) -> None:
        """Up to thirty times a second."""
        self.input_meter.set_level(levels.local, levels.is_clipping)
        self.output_meter.set_level(levels.remote)


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "label")
    return label


def _slider(lowest: int, highest: int, name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(lowest, highest)
    slider.setPageStep(10)
    slider.setSingleStep(5)
    slider.setTracking(False)  # the room hears of where it is let go, not of the way there
    slider.setAccessibleName(name)
    return slider


def _set(switch: CheckBox, on: bool) -> None:
    if switch.isChecked() != on:
        with QSignalBlocker(switch):
            switch.setChecked(on)
        switch.update()
