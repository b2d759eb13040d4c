"""Devices and sound of the main window: makes their presenters and widgets, and ties them together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from swdesk.app.desktop.held_key import HeldKey
from swdesk.app.desktop.names import name_widgets
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import source, tr
from swdesk.app.phone import CallFacts, CallHandle, Levels, Wishes
from swdesk.app.presenters.device_words import FILE_FOR
from swdesk.app.presenters.devices import DevicesPresenter, DevicesView
from swdesk.app.presenters.journal import Journal
from swdesk.app.presenters.notices import Notices
from swdesk.app.presenters.picture_choice import PictureChoicePresenter
from swdesk.app.presenters.sound import Do, SoundPresenter, SoundView
from swdesk.app.presenters.sound_check import Checks, SoundCheckPresenter
from swdesk.app.settings import Settings
from swdesk.app.shortcuts import bind
from swdesk.app.widgets.choice_menu import ChoiceMenu
from swdesk.app.widgets.device_menu import DeviceMenu
from swdesk.app.widgets.dial_panel import DialPanel
from swdesk.app.widgets.meter import ButtonMeter
from swdesk.app.widgets.stage import Stage
from swdesk.media.devices import DeviceKind
from swdesk.observable import State

if TYPE_CHECKING:
    from swdesk.app.widgets.devices_popover import DevicesPopover
    from swdesk.app.widgets.sound_check import SoundCheckDialog

SOUNDS = source("Sound (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;All files (*)")
PICTURES = source("Video (*.mp4 *.mkv *.webm *.mov *.avi);;All files (*)")


class DeviceDesk(QObject):
    """What the window has for devices and sound. `checks` is the engine's part of the sound check."""

    def __init__(
        self,
        window: QWidget,
        panel: DialPanel,
        stage: Stage,
        *,
        themes: Themes,
        settings: Settings,
        journal: Journal,
        do: Do,
        devices=None,
        checks: Checks | None = None,
        open_page: Callable[[str], object] = lambda page: QDesktopServices.openUrl(QUrl(page)),
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panel = panel
        self._stage = stage
        self._call: CallHandle | None = None
        self._has_key = False  # whether the key of push-to-talk means anything
        self._levels: Levels | None = None  # still to be shown
        self.notices = Notices()
        self.is_person: State[bool] = State(True)
        """Whether the camera shows somebody, not a file or a test card with something to read on it."""
        self.camera_note: State[str] = State("")
        """Why the camera gives no picture."""
        self.microphone_note: State[str] = State("")
        """Why the microphone gives no sound."""
        self.devices = DevicesPresenter(devices, journal, self.notices, open_page)
        self.sound = SoundPresenter(settings, self.devices, self.notices, do)
        self.pictures = PictureChoicePresenter(settings, do)
        self._themes = themes
        self._popover: DevicesPopover | None = None
        self._dialog: SoundCheckDialog | None = None
        self.quality_menu = ChoiceMenu(tr("Picture quality"), window)
        self.microphone_menu = _menu(
            DeviceKind.AUDIOINPUT, DeviceKind.AUDIOOUTPUT, name=tr("Microphone and speaker"), parent=window
        )
        self.camera_menu = _menu(
            DeviceKind.VIDEOINPUT, name=tr("Camera"), also=self.quality_menu, parent=window
        )
        self.meter = ButtonMeter(themes, stage.call_bar.microphone)
        self.held_key = HeldKey(self.sound.hold, self.sound.release, self)
        self.check = (
            None if checks is None else SoundCheckPresenter(checks, settings, self.devices, self.notices)
        )
        panel.devices.setVisible(devices is not None)
        if devices is not None:
            stage.call_bar.microphone.set_menu(self.microphone_menu)
            stage.call_bar.camera.set_menu(self.camera_menu)
        self._tie()

    def _tie(self) -> None:
        stage = self._stage
        self._panel.devices.clicked.connect(self.open_popover)
        for menu in (self.microphone_menu, self.camera_menu):
            self._tie_menu(menu)
            menu.more_wanted.connect(self.open_popover)
        self.quality_menu.chosen.connect(self.pictures.choose)
        self.pictures.quality.observe(self.quality_menu.show_choices)
        stage.toasts.pressed.connect(self.notices.press)
        stage.toasts.other_pressed.connect(self.notices.press_other)
        stage.toasts.expired.connect(self.notices.withdraw)
        self.notices.view.observe(stage.toasts.show_notices)
        self.devices.view.observe(self._show_devices)
        self.sound.view.observe(self._show_sound)
        stage.remote.accompany(self._paint_levels)
        if self.check is not None:
            bind("sound-check", self._window, self.open_check)

    def _tie_menu(self, menu: DeviceMenu) -> None:
        menu.chosen.connect(self.devices.choose)
        menu.file_wanted.connect(self.ask_file)

    # what is made when it is first opened

    @property
    def popover(self) -> DevicesPopover:
        """All devices and the own sound."""
        if self._popover is None:
            from swdesk.app.widgets.devices_popover import DevicesPopover

            self._popover = DevicesPopover(self._themes, self._window)
            self._tie_popover(self._popover)
            name_widgets(self._popover, "desk.popover")
        return self._popover

    def _tie_popover(self, popover: DevicesPopover) -> None:
        popover.toggled.connect(self._panel.devices.setDown)
        popover.set_chosen.connect(self.devices.use_set)
        popover.set_named.connect(self.devices.save_set)
        popover.set_removed.connect(self.devices.remove_set)
        popover.help_wanted.connect(self.devices.help_with)
        for row in popover.rows.values():
            self._tie_menu(row.picker.menu_of_devices)
            row.picker.menu_of_devices.more_wanted.connect(self.open_popover)
        for choice in (popover.quality.choices, popover.codecs.choices):
            choice.chosen.connect(self.pictures.choose)
        self.pictures.quality.observe(popover.quality.show_choices)
        self.pictures.codecs.observe(popover.codecs.show_choices)
        sound = popover.sound
        sound.switched.connect(self.sound.set_switch)
        sound.gain_chosen.connect(self.sound.set_gain)
        sound.room_sound_chosen.connect(self.sound.set_room_sound)
        sound.push_to_talk_switched.connect(self.sound.set_push_to_talk)
        sound.key_chosen.connect(self.sound.set_key)
        sound.set_measured(self._call is not None)
        for part in (popover.check, popover.rows[DeviceKind.RINGER].test):
            part.setVisible(self.check is not None)
        if self.check is not None:
            popover.check_wanted.connect(self.open_check)
            popover.ring_wanted.connect(self.check.play_ring)
            self.check.view.observe(popover.show_check)
        self.devices.view.observe(lambda view: popover.show_devices(view) if view.pickers else None)
        self.sound.view.observe(popover.show_sound)

    @property
    def dialog(self) -> SoundCheckDialog | None:
        """Sound check and camera preview; None where nothing can be checked."""
        if self._dialog is None and self.check is not None:
            from swdesk.app.widgets.sound_check import SoundCheckDialog

            self._dialog = SoundCheckDialog(self._themes, self._window)
            self._dialog.start_wanted.connect(self.check.start)
            self._dialog.tone_wanted.connect(self.check.play_tone)
            self._dialog.went_away.connect(self.check.closed)
            self.check.view.observe(self._dialog.show_check)
            name_widgets(self._dialog, "desk.dialog")
        return self._dialog

    # what a person opens

    def open_popover(self) -> None:
        """Show it."""
        self.popover.open_below(self._panel.devices if self._panel.isVisible() else self._stage)

    def open_check(self) -> None:
        """Show it."""
        if self.check is not None and self.dialog is not None and not self.dialog.isVisible():
            self.check.opened(self.dialog.begin(), is_in_call=self._call is not None)
            self.dialog.show()

    def ask_file(self, kind: DeviceKind) -> None:
        """Look for a file in place of a device."""
        from PySide6.QtWidgets import QFileDialog  # a dozen enumerations, made when it is wanted

        is_sound = kind is DeviceKind.AUDIOINPUT
        dialog = QFileDialog(self._window, tr(FILE_FOR[kind]), "", tr(SOUNDS if is_sound else PICTURES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.devices.choose_file(kind, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # what is going on

    def follow(self, call: CallHandle | None) -> None:
        """A call, or none any more."""
        if self._call is not None:
            self._call.levels.changed.disconnect(self._show_levels)
        self._call = call
        if call is not None:
            call.levels.changed.connect(self._show_levels)
        self.sound.follow(call)
        self.pictures.follow(call)
        self.devices.call_changed(call is not None)
        if self._popover is not None:
            self._popover.sound.set_measured(call is not None)
        self._levels = Levels()
        self._paint_levels()

    def wishes(self, wishes: Wishes) -> Wishes:
        """What a call is to begin with, as it is set here."""
        return self.pictures.wishes(self.sound.wishes(wishes))

    def facts_changed(self, facts: CallFacts) -> None:
        """Of the running call."""
        self.sound.facts_changed(facts)

    async def close(self) -> None:
        """Let go of what a check uses."""
        if self._popover is not None:
            self._popover.hide()
        if self._dialog is not None:
            self._dialog.close()
        if self.check is not None:
            await self.check.close()

    def _show_devices(self, view: DevicesView) -> None:
        if view.pickers:
            for menu in (self.microphone_menu, self.camera_menu):
                menu.show_devices(view)
            self._panel.show_devices(view)
        camera = self.devices.active(DeviceKind.VIDEOINPUT)
        self.is_person.set(camera is None or not camera.is_stand_in)
        troubles = {one.kind: one.trouble for one in view.pickers if one.trouble is not None}
        camera_trouble = troubles.get(DeviceKind.VIDEOINPUT)
        microphone_trouble = troubles.get(DeviceKind.AUDIOINPUT)
        self.camera_note.set(camera_trouble.short if camera_trouble else "")
        self.microphone_note.set(microphone_trouble.title if microphone_trouble else "")

    def _show_sound(self, view: SoundView) -> None:
        self.held_key.set_key(view.push_to_talk_key)
        self._stage.show_talk_hint(view.talk_hint)
        if view.talk_hint and not self._has_key:
            field = self._window.focusWidget()
            if field is not None and self._panel.isAncestorOf(field):
                field.clearFocus()  # who dialled with Enter wants to talk now, not to type
        self._has_key = bool(view.talk_hint)

    def _show_levels(self, levels: Levels) -> None:
        """With the next far picture, if there are any: one pass of painting for both."""
        self._levels = levels
        if not self._stage.remote.is_fed:
            self._paint_levels()

    def _paint_levels(self) -> None:
        levels, self._levels = self._levels, None
        if levels is None:
            return
        self.meter.set_level(levels.local, levels.is_clipping)
        self._stage.placeholder.set_speaking(levels.remote_is_speaking)
        self._stage.local.set_speaking(levels.is_speaking)
        if self._popover is not None and self._popover.isVisible():
            self._popover.sound.show_levels(levels)


def _menu(*kinds: DeviceKind, name: str, parent: QWidget, also: QMenu | None = None) -> DeviceMenu:
    return DeviceMenu(*kinds, name=name, also=also, has_more=True, parent=parent)
