"""Ties the control server in the engine to the window: requests come up, answers and events go down.

By the doors there are: a request is an item of a stream the window listens to, its answer a command posted.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from swdesk import places
from swdesk.control.requests import Refusal, Request
from swdesk.control.server import ControlServer
from swdesk.observable import Stream

if TYPE_CHECKING:
    from swdesk.app.engine import EngineThread
    from swdesk.app.presenters.commands import Commands
    from swdesk.app.presenters.happenings import Happenings
    from swdesk.control.endpoint import Endpoint
    from swdesk.control.instance import Claim

logger = logging.getLogger(__name__)

CLOSE_LIMIT = 1.0  # s


class Control:
    """Made and used in the Qt thread."""

    def __init__(
        self,
        engine: EngineThread,
        claim: Claim,
        commands: Commands,
        happenings: Happenings,
        *,
        apps_port: int = 0,
    ) -> None:
        """`apps_port`: where other programs with a token may come; 0: nowhere."""
        self._apps_port = apps_port
        self._endpoint: Endpoint | None = None
        self._opening: asyncio.Task[None] | None = None
        self._engine = engine
        self._claim = claim
        self._commands = commands
        self._asked: Stream[tuple[Request, asyncio.Future]] = Stream()
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: ControlServer | None = None
        self._is_closing = False
        self._listening = engine.listen(self._asked, self._take)
        engine.post(self._serve)
        self._telling = happenings.told.subscribe(self._tell)

    async def close(self) -> None:
        """Let everybody go who is connected. The claim itself is its owner's to release."""
        self._is_closing = True
        # a start from now on waits until this process has saved what it has to, and is then the first
        self._claim.address.release(self._claim.mark)
        self._telling.close()
        for task in tuple(self._tasks):
            task.cancel()
        try:
            async with asyncio.timeout(CLOSE_LIMIT):
                await self._engine.run(self._end())
        finally:
            self._listening.close()

    def _tell(self, told: tuple[str, dict]) -> None:
        self._engine.post(lambda: self._server is not None and self._server.publish(*told))

    def _take(self, asked: tuple[Request, asyncio.Future]) -> None:
        task = asyncio.get_running_loop().create_task(self._answer(*asked))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, request: Request, answer: asyncio.Future) -> None:
        refusal = Refusal("ending", "swdesk is about to end; start it again.")
        try:
            if not self._is_closing:
                facts = await self._commands.carry_out(request)
                self._engine.post(lambda: answer.done() or answer.set_result(facts))
                return
        except Refusal as said:
            refusal = said
        except asyncio.CancelledError:
            pass
        except Exception:
            logger.exception("The command %s failed", request.command)
            refusal = Refusal("failed", "Something unexpected failed: the log of swdesk says more.")
        self._engine.post(lambda: answer.done() or answer.set_exception(refusal))

    # --- in the engine --------------------------------------------------------------------------------------

    def _serve(self) -> None:
        self._server = ControlServer(self._handle)
        self._server.listen(self._claim)
        if self._apps_port:
            self._opening = asyncio.get_running_loop().create_task(self._open(self._server))

    async def _open(self, server: ControlServer) -> None:
        from swdesk.control.endpoint import Endpoint

        self._endpoint = Endpoint(server, places.here().apps)
        try:
            await self._endpoint.listen(self._apps_port)
        except OSError as error:
            logger.warning("Other programs are not served at port %d: %s", self._apps_port, error)

    async def _handle(self, request: Request) -> dict:
        answer: asyncio.Future[dict] = asyncio.get_running_loop().create_future()
        self._asked.emit((request, answer))
        return await answer

    async def _end(self) -> None:
        if self._opening is not None:
            await self._opening
        if self._server is not None:
            await self._server.close()
        if self._endpoint is not None:
            await self._endpoint.close()
