"""Links of the main window: its card, where it lies, and what it does to the dial bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt

from swdesk.app.desktop.names import name_widgets
from swdesk.app.desktop.theme import Themes
from swdesk.app.phone import Wishes
from swdesk.app.presenters.camera_peek import Camera, CameraPeek
from swdesk.app.presenters.links import LinkPresenter, LinkView
from swdesk.app.shortcuts import bind
from swdesk.protocol.guest import Guest

if TYPE_CHECKING:
    from swdesk.app.widgets.link_card import LinkCard

MARGIN = 12


class LinkDesk(QObject):
    """Made by the window once its parts are there."""

    def __init__(self, window, themes: Themes, camera: Camera | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.panel
        self._stage = window.stage
        self._number = 0
        # Of the viewport: readers of the screen are told of nothing else that lies in a scroll area.
        self._ground = window.centralWidget().viewport()
        self._themes = themes
        self._card: LinkCard | None = None
        self.presenter = LinkPresenter(
            window.dial,
            window.account.view,
            window.journal,
            region=window.region,
            place=self._place,
            join=self._join,
            want_token=self._want_token,
            boxes=lambda: (self._panel.audio.isChecked(), self._panel.video.isChecked()),
        )
        self.presenter.view.observe(self._show)
        self._peek = None if camera is None else CameraPeek(camera)
        self._panel.token_edited.connect(self.presenter.token_edited)
        bind("link", window, self._take_focus)
        for part in (self._stage, self._ground):
            part.installEventFilter(self)

    @property
    def card(self) -> LinkCard:
        """Made when the first link comes."""
        if self._card is None:
            from swdesk.app.widgets.link_card import LinkCard

            self._card = LinkCard(self._themes, self._ground)
            self._tie(self._card)
            name_widgets(self._card, "links.card")
        return self._card

    @property
    def is_asking(self) -> bool:
        """Whether the card is there."""
        return self._card is not None and not self._card.isHidden()

    def _tie(self, card: LinkCard) -> None:
        card.accepted.connect(self.presenter.accept)
        card.dismissed.connect(self.presenter.dismiss)
        if self._peek is not None:
            card.picture_wanted.connect(self._show_picture)
            card.picture.size_known.connect(lambda _size: self._arrange())
            self._peek.note.observe(card.picture.set_note)
        card.words.widget().installEventFilter(self)

    def _take_focus(self) -> None:
        if self.is_asking:
            self.card.take_focus()

    def open(self, text: str) -> None:
        """A link was handed over: bring the window forward and ask."""
        self._window.hands.show()
        self.presenter.open(text)

    async def close(self) -> None:
        """Ask about nothing any more, and let the camera go."""
        self.presenter.close()
        if self._peek is not None:
            await self._peek.close()

    def eventFilter(self, _part: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self._arrange()
        return False

    def _show(self, view: LinkView | None) -> None:
        if view is None and self._card is None:
            return
        had_focus = self.card.isAncestorOf(self._window.focusWidget() or self._panel)
        if view is None and had_focus:
            # Before it hides: Qt would give the focus to whatever comes next.
            heir = self._panel.destination if self._panel.token.text().strip() else self._panel.token
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stage.set_covered(view is not None)
        self.card.show_link(view)
        if view is None:
            return
        self._arrange()
        self.card.raise_()
        is_new, self._number = view.number != self._number, view.number
        if is_new and not view.is_in_call:
            self.card.take_focus()  # in a call the keys are the call's: the card waits for Tab or the pointer

    def _arrange(self) -> None:
        if not self.is_asking:
            return
        stage = QRect(self._stage.mapTo(self._ground, QPoint()), self._stage.size())
        room = QRect(stage.topLeft(), self._ground.rect().bottomRight()).adjusted(
            MARGIN, MARGIN, -MARGIN, -MARGIN
        )
        is_low = room.height() < self.card.least_height
        if is_low:  # large text in a small window: the stage lies below what is seen
            room = self._ground.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        size = self.card.ideal_size(room.size())
        place = QRect(room.topLeft(), size)
        place.moveLeft(room.left() + (room.width() - size.width()) // 2)
        if is_low:
            place.moveBottom(room.bottom())
        elif not self._stage.is_active:
            place.moveTop(max(room.top(), stage.top() + (stage.height() - size.height()) // 2))
        if place.bottom() > room.bottom():
            place.moveBottom(room.bottom())
        self.card.setGeometry(place)

    def _place(self, destination: str, audio: bool, video: bool) -> None:
        panel = self._panel
        panel.destination.setText(destination)
        panel.dial_requested.emit(panel.token.text(), destination, self._wishes(audio, video))

    def _join(self, guest: Guest, destination: str, audio: bool, video: bool) -> None:
        self._window.dial.join(guest, destination, self._window.desk.wishes(self._wishes(audio, video)))

    def _wishes(self, audio: bool, video: bool) -> Wishes:
        panel = self._panel
        return Wishes(audio, video, panel.start_muted.isChecked(), panel.start_camera_off.isChecked())

    def _show_picture(self, wanted: bool) -> None:
        if self._peek is None:
            return
        if wanted:
            picture = self.card.picture
            picture.set_mirrored(self._window.shows_mirror)
            picture.setToolTip("")  # it cannot be moved here
            picture.setAccessibleDescription(self._peek.note.value)
            self._peek.show(picture.renew())
        else:
            self._peek.hide()

    def _want_token(self, destination: str, audio: bool, video: bool) -> None:
        """What the next press of Dial, or Enter in a field, is to call."""
        panel = self._panel
        panel.destination.setText(destination)
        panel.audio.setChecked(audio)
        panel.video.setChecked(video)
        panel.focus_field("token")
