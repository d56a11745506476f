"""Requests to the examiner: a call or a step of one of the test's objects, from any thread, with or without an event
loop."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from grader.agent.conversation import Conversation
from grader.agent.references import References
from grader.wire import restore
from grader.wire.decoder import Decoder
from grader.wire.encoder import Encoder
from grader.wire.frames import Message
from grader.wire.private import BUILTINS as __builtins__

if TYPE_CHECKING:
    from grader.agent.lanes import Lanes

_running_loop = asyncio.get_running_loop
_CANCELLED = asyncio.CancelledError
_FRAMES = 60
"""What waiting for a reply takes of the stack, and answering on the way, with room to spare."""


def _make_sure_of_room(frames: int = _FRAMES) -> None:
    """Raises the candidate's ``RecursionError`` before a request has gone: afterwards it would leave the reply to nobody."""
    if frames:
        _make_sure_of_room(frames - 1)


class Asking:
    """Thread-safe. A thread that asks waits, and meanwhile runs whatever the examiner asks of it."""

    def __init__(self, conversation: Conversation, references: References, lanes: "Lanes") -> None:
        self._conversation = conversation
        self._references = references
        self._lanes = lanes

    def ask(self, step: str, handle: int, args: Sequence[Any] = (), kwargs: dict[str, Any] | None = None) -> Any:
        """What the examiner's object returns or raises. Blocks the thread, as the call of a plain function would."""
        _make_sure_of_room()
        lane = self._lanes.current()
        message, containers = self._request(step, handle, args, kwargs)
        message["id"] = self._conversation.expect(lane.post)
        self._conversation.say(message)
        return self._take(lane.wait_for(message["id"]), containers)

    async def ask_later(
        self, step: str, handle: int, args: Sequence[Any] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """The same without blocking the loop. When the task is cancelled, so is the examiner's; it ends before this
        does. What ended there before it could be cancelled is cancelled here, as a coroutine is that was about to go on."""
        _make_sure_of_room()
        self._conversation.reading.leave()
        message, containers = self._request(step, handle, args, kwargs)
        waiter = _Waiter(_running_loop())
        message["id"] = self._conversation.expect(waiter.deliver)
        self._conversation.say(message)
        cancelled = None
        while waiter.reply is None:
            try:
                await waiter.future()
            except _CANCELLED as error:
                cancelled = error
                if waiter.reply is None:
                    self._conversation.say({"cancel": message["id"]})
        if cancelled is not None and "cancelled" not in waiter.reply:
            self._settle(waiter.reply, containers)
            raise cancelled
        return self._take(waiter.reply, containers)

    def _request(
        self, step: str, handle: int, args: Sequence[Any], kwargs: dict[str, Any] | None
    ) -> tuple[Message, list[Any]]:
        encoder = Encoder(self._references.refer, shares=False)
        message: Message = {"lane": self._lanes.current().number, "f": step, "t": handle}
        if args:
            message["a"] = [encoder.encode(arg) for arg in args]
        if kwargs:
            message["k"] = {str(name): encoder.encode(value) for name, value in kwargs.items()}
        return message, encoder.containers

    def _settle(self, reply: Message, containers: list[Any]) -> None:
        """What a reply brings beside its outcome."""
        if "free" in reply:
            self._references.given.take_back(reply["free"])
        if "after" in reply:
            restore.apply(reply["after"], containers, Decoder(self._references.follow, containers, shares=True))

    def _take(self, reply: Message, containers: list[Any]) -> Any:
        self._settle(reply, containers)
        if "v" in reply:
            return Decoder(self._references.follow, containers, shares=True).decode(reply["v"])
        if "x" in reply:
            raise Decoder(self._references.follow, shares=True).decode(reply["x"])
        raise RuntimeError(reply["bad"])


class _Waiter:
    """A reply that a task waits for, and perhaps again after it was cancelled."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.reply: Message | None = None
        self._loop = loop
        self._future: asyncio.Future[None] | None = None

    def future(self) -> asyncio.Future[None]:
        self._future = self._loop.create_future()
        return self._future

    def deliver(self, reply: Message) -> bool:
        """In the thread that reads."""
        try:
            self._loop.call_soon_threadsafe(self._wake, reply)
        except RuntimeError:
            pass  # The loop is closed: nobody waits any more.
        return False

    def _wake(self, reply: Message) -> None:
        self.reply = reply
        if self._future is not None and not self._future.done():
            self._future.set_result(None)
