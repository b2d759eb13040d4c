"""The foot of the window: connection, round trip, loss, version."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import number, tr
from swdesk.app.phone import CallFacts
from swdesk.app.presenters.account import AccountView
from swdesk.app.presenters.call import StageView
from swdesk.app.widgets.chips import Dot, Light, presence_light


class StatusLine(QWidget):
    """Shows how the connection and the call are doing."""

    def __init__(self, themes: Themes, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._themes = themes
        self._account = AccountView()
        self._stage = StageView()
        self._facts = CallFacts()
        self.dot = Dot(themes, 9)
        self.connection = QLabel()
        self.connection.setAccessibleDescription(tr("Connection"))
        self.round_trip = QLabel()
        self.round_trip.setAccessibleDescription(tr("Round trip"))
        self.loss = QLabel()
        self.loss.setAccessibleDescription(tr("Loss"))
        self.version = QLabel(f"v{version}")
        self.version.setAccessibleDescription(tr("Version"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.dot)
        row.addWidget(self.connection)
        row.addWidget(self.round_trip)
        row.addWidget(self.loss)
        row.addStretch(1)
        row.addWidget(self.version)
        themes.changed.connect(self._refresh)
        self._refresh()

    def show_account(self, view: AccountView) -> None:
        """The connection to the space."""
        self._account = view
        self._refresh()

    def show_stage(self, view: StageView) -> None:
        """The call's status."""
        self._stage = view
        self._refresh()

    def show_facts(self, facts: CallFacts) -> None:
        """The call's measurements."""
        self._facts = facts
        self._refresh()

    def _refresh(self, _theme: object = None) -> None:
        self.setFixedHeight(self._themes.px(26))
        account, stage, facts = self._account, self._stage, self._facts
        is_lost = stage.is_active and stage.status == "recovering"
        self.dot.show_light(Light.WAITING if is_lost else presence_light(account.presence))
        if stage.is_active and stage.status:
            self.connection.setText(tr("In call") if stage.status == "connected" else stage.status_words)
        else:
            self.connection.setText(account.connection)
        round_trip = facts.round_trip_ms if stage.is_active else account.round_trip_ms
        time = "" if round_trip is None else _milliseconds(round_trip)
        words = tr("rtt {time}", time=time) if stage.is_active else tr("WebSocket {time}", time=time)
        self.round_trip.setText(words if time else "")
        self.round_trip.setVisible(round_trip is not None)
        loss = facts.loss_percent if stage.is_active else None
        self.loss.setText("" if loss is None else tr("loss {percent} %", percent=number(loss, 1)))
        self.loss.setVisible(loss is not None)


def _milliseconds(value: float) -> str:
    return tr("< 1 ms") if value < 1 else tr("{number} ms", number=number(value))
