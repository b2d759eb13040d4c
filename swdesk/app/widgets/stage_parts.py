"""What lies on the stage, and where: pictures below, and over them what floats."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from swdesk.app.desktop.placing import mirrored
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.widgets.call_bar import CallBar
from swdesk.app.widgets.cards import AdviceCard, BannerCard, FirstRunCard
from swdesk.app.widgets.glass import PILL_HEIGHT, Pill
from swdesk.app.widgets.overlay import Overlay
from swdesk.app.widgets.placeholder import Placeholder
from swdesk.app.widgets.self_view import SelfView
from swdesk.app.widgets.toast import LEAST_WIDTH as LEAST_TOAST_WIDTH
from swdesk.app.widgets.toast import WIDTH as TOAST_WIDTH
from swdesk.app.widgets.toast import ToastStack
from swdesk.app.widgets.video_view import VideoView

MARGIN = 16
GAP = 8
PILLS = 12  # their distance from the top


class StageParts(QWidget):
    """Makes the parts of a stage and keeps each in its place; what they show is the stage's to say."""

    def __init__(self, themes: Themes, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._themes = themes
        self.remote = VideoView(self, background=themes.theme.stage)
        self.remote.setAccessibleName(tr("Far picture"))
        self.placeholder = Placeholder(themes, self)
        self.local = SelfView(themes, self)
        self.local.follow(self.remote)
        self.hint = QLabel(tr("Enter a destination and press <b>Dial</b>."), self)
        self.hint.setObjectName("stageHint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pills = {
            name: Pill(themes, label, self)
            for name, label in (
                ("destination", tr("Destination of the call")),
                ("status", tr("Status of the call")),
                ("elapsed", tr("Time of the call")),
                ("sent", tr("What is sent")),
                ("talk", tr("Push to talk")),
            )
        }
        self.banner = BannerCard(themes, self)
        self.first_run = FirstRunCard(self)
        self.advice = AdviceCard(themes, self)
        self.overlay = Overlay(themes, self)
        self.toasts = ToastStack(themes, self)
        self.call_bar = CallBar(themes, self)
        self.front: QWidget | None = None
        """What somebody has put over all else here."""
        self._top, self._pills_end = 0, 0  # below the pills, and beside them
        for part in (self, self.remote, self.local, *self.pills.values()):
            part.setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        area = self.rect()
        if self.remote.parentWidget() is self:
            self.remote.setGeometry(area)
        self.placeholder.setGeometry(area)
        self.hint.setGeometry(area)
        self._arrange_cards(area)
        self._arrange_pills(area)
        self._arrange_banner(area)
        self.call_bar.place(area)
        self._arrange_overlay(area)
        self._arrange_own(area)
        self._arrange_toasts(area)
        if self.front is not None:
            self.front.raise_()

    def _arrange_overlay(self, area: QRect) -> None:
        """Below the pills and above the bar; on a low stage it covers pills rather than controls."""
        foot = area.bottom() - MARGIN if self.call_bar.isHidden() else self.call_bar.home().top() - 2
        top, width = area.top() + self._top, area.width() - 2 * MARGIN
        size = self.overlay.fit(QSize(width, foot - top))
        top = max(area.top() + 4, min(top, foot - size.height()))
        place = QRect(QPoint(area.left() + MARGIN, top), size.boundedTo(area.size()))
        self.overlay.setGeometry(self._mirrored(place))
        self.overlay.raise_()

    def _arrange_toasts(self, area: QRect) -> None:
        foot = area.bottom() - MARGIN if self.call_bar.isHidden() else self.call_bar.home().top() - GAP
        room = area.adjusted(MARGIN, self._top, -MARGIN, 0)
        room.setBottom(foot)
        beside, last = QRect(room), QRect(room)
        last.setLeft(max(room.left(), room.right() + 1 - self._themes.px(TOAST_WIDTH)))
        beside.setLeft(min(last.left(), self._mirrored(self.overlay.geometry()).right() + GAP))
        between = QRect(beside)  # the numbers and the own picture, narrower if need be
        between.setRight(self._mirrored(self.local.geometry()).left() - GAP)
        areas = [room, beside, last]
        if between.width() >= self._themes.px(LEAST_TOAST_WIDTH):
            areas.append(between)
        keep_free = [one.geometry() for one in (self.overlay, self.local) if not one.isHidden()]
        self.toasts.place(*map(self._mirrored, areas), keep_free=keep_free)

    def _arrange_own(self, area: QRect) -> None:
        size = self.local.ideal_size(area.size())
        column, row = self.local.corner
        x = area.right() + 1 - MARGIN - size.width() if column else area.left() + MARGIN
        top = area.top() + self._top
        place = QRect(QPoint(x, area.bottom() + 1 - MARGIN - size.height()), size)
        if row == 0:
            place.moveTop(top)
        elif place.intersects(bar := self.call_bar.home()):
            place.moveTop(max(top, bar.top() - GAP - size.height()))
            if place.intersects(bar):  # a low stage: side by side
                room = QRect(area)
                room.setRight(x - GAP) if column else room.setLeft(place.right() + GAP)
                self.call_bar.place(room)
        self.local.setGeometry(place)
        self.local.raise_()
        self.call_bar.raise_()

    def _arrange_pills(self, area: QRect) -> None:
        """In a row, and in another one where there is no room left."""
        room = area.adjusted(MARGIN, PILLS, -MARGIN, 0)
        place = room.topLeft()
        for pill in self.pills.values():
            if pill.isHidden():
                continue
            size = pill.sizeHint().boundedTo(QSize(room.width(), room.height()))
            if place.x() > room.left() and place.x() + size.width() > room.right() + 1:
                place = QPoint(room.left(), place.y() + size.height() + GAP)
            pill.setGeometry(self._mirrored(QRect(place, size)))
            pill.raise_()
            place += QPoint(size.width() + GAP, 0)
        self._pills_end = place.x()
        self._top = place.y() - area.top() + self._themes.px(PILL_HEIGHT) + GAP

    def _arrange_banner(self, area: QRect) -> None:
        if self.banner.isHidden():
            return
        width = min(self._themes.px(460), area.width() - 2 * MARGIN)
        height = self.banner.heightForWidth(width)
        x = area.center().x() - width // 2
        beside = x > self._pills_end and x + width < area.right() - MARGIN
        self.banner.setGeometry(x, area.top() + (PILLS if beside else self._top), width, height)
        self.banner.raise_()

    def _arrange_cards(self, area: QRect) -> None:
        """In the middle; the stage is never lower than what stands there."""
        # Large text over a running call needs more: pills, a banner, the bar.
        is_crowded = not self.remote.isHidden() and self._themes.scale > 1.25
        least = self._themes.px(170 if is_crowded else 120)
        for card in (self.first_run, self.advice):
            width = min(self._themes.px(440), area.width() - 2 * MARGIN)
            height = card.heightForWidth(width)
            card.setGeometry(QRect(area.center() - QPoint(width // 2, height // 2), QSize(width, height)))
            card.raise_()
            if not card.isHidden():
                least = max(least, height + 2 * GAP)
        self.setMinimumHeight(least)

    def _mirrored(self, place: QRect) -> QRect:
        """Where it is in the reader's direction."""
        return mirrored(self.layoutDirection(), self.rect(), place)
