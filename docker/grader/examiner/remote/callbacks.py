"""Serves what the candidate's process asks of the test's objects: calls and steps, nothing else.

A plain call runs in the thread that waits for the call it belongs to; when a thread of the candidate's own makes it, in
a thread of a bounded number, so that a test can hold several at once. What is async runs as a task in the test's loop.
Exceptions of the test's go over and come back as the same object.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from grader.examiner.remote import stdin
from grader.examiner.remote.aside import Aside
from grader.examiner.remote.bounded import BoundedDecoder
from grader.examiner.remote.defaults import restored
from grader.examiner.remote.errors import RemoteError, is_tests_failure
from grader.examiner.remote.exports import may
from grader.examiner.remote.loops import in_loop
from grader.wire import ASYNC_STEPS, STEPS, restore
from grader.wire.encoder import ALIAS, Encoder
from grader.wire.errors import FrameError, RefusedValue, WireError
from grader.wire.frames import Message

if TYPE_CHECKING:
    from grader.examiner.remote.session import Session


class Callbacks:
    """One session's. ``accept`` and ``cancel`` are called by whoever reads; ``serve`` by the thread that is to run the
    call."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._open: set[int] = set()
        self._aside = Aside(session.limits.threads)
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._loop_of: dict[int, asyncio.AbstractEventLoop] = {}
        self._told: set[int] = set()
        self._failures: deque[BaseException] = deque()

    def accept(self, message: Message) -> None:
        """Checks a request and hands it to the thread or the loop that is to run it."""
        number, lane, step = message.get("id"), message.get("lane"), message.get("f")
        if (
            type(number) is not int
            or type(lane) is not int
            or type(step) is not str
            or step not in STEPS
            or number in self._open
        ):
            raise FrameError("A request is none: its id, lane or step is wrong.")
        if len(self._open) >= self._session.limits.callbacks:
            raise FrameError(f"More than {self._session.limits.callbacks} callbacks are open at the same time.")
        self._open.add(number)
        if step in ASYNC_STEPS:
            loop = self._session.loops.for_lane(lane, own=True)
            assert loop is not None
            self._loop_of[number] = loop
            in_loop(loop, lambda: self._start(loop, message))
        elif (waiting := self._session.lanes.waiting_on(lane)) is not None:
            waiting.inbox.put(message)
        elif (loop := self._session.loops.for_lane(lane, own=False)) is not None:
            in_loop(loop, lambda: self._serve_quietly(message))
        else:
            self._serve_aside(lane, message)

    def close(self) -> None:
        self._aside.close()

    @property
    def failure(self) -> BaseException | None:
        return self._failures[0] if self._failures else None

    def take_failure(self) -> BaseException | None:
        """The first failed assertion of a test's object that nobody has raised in the test yet. The candidate's code was told of
        it and may have swallowed it; the test has failed all the same."""
        try:
            return self._failures.popleft()
        except IndexError:
            return None

    def cancel(self, number: Any) -> None:
        """Cancels a task; a number that is no open callback's is one that has just ended."""
        if type(number) is not int:
            raise FrameError("What is to be cancelled is not a number.")
        loop = self._loop_of.get(number)
        if loop is not None:
            in_loop(loop, lambda: loop.call_soon(self._cancel, number))

    def _cancel(self, number: int) -> None:
        """In the loop, behind the start of the task and its first step: a coroutine that was called gets the chance to
        clean up."""
        task = self._tasks.get(number)
        if task is not None and number in self._open:
            self._told.add(number)
            task.cancel()

    def serve(self, message: Message) -> None:
        """Runs one call or step here and now, and answers it."""
        call = None
        try:
            call = _Call(self._session, message)
            value = call.run()
        except WireError as error:
            self._refuse(message, call, error)
        except RemoteError:
            raise
        except BaseException as error:  # noqa: BLE001 - every outcome of a callback is an answer
            self._answer(message, call, "x", error)
        else:
            self._answer(message, call, "v", value)

    def _serve_quietly(self, message: Message) -> None:
        try:
            self.serve(message)
        except RemoteError:
            pass  # Whoever asks next finds the session ended.

    def _serve_aside(self, lane: int, message: Message) -> None:
        def serve() -> None:
            with self._session.lanes.borrowed(lane):
                self._serve_quietly(message)

        self._aside.run(serve)

    def _start(self, loop: asyncio.AbstractEventLoop, message: Message) -> None:
        task = loop.create_task(self._serve_async(message), name="remote-callback")
        self._tasks[message["id"]] = task
        task.add_done_callback(lambda _: self._ended(message))

    def _ended(self, message: Message) -> None:
        number = message["id"]
        self._tasks.pop(number, None)
        self._loop_of.pop(number, None)
        if number in self._open:
            # The test's loop cancelled the task before its first step; the other end waits for an answer all the same.
            self._answer(message, None, "x", asyncio.CancelledError())

    async def _serve_async(self, message: Message) -> None:
        call = None
        try:
            call = _Call(self._session, message)
            value = await call.run()
        except WireError as error:
            self._refuse(message, call, error)
        except RemoteError:
            pass
        except BaseException as error:  # noqa: BLE001 - as above; a cancelled task answers too, since the other end waits for it
            self._answer(message, call, "x", error)
        else:
            self._answer(message, call, "v", value)

    def _answer(self, message: Message, call: "_Call | None", key: str, value: Any) -> None:
        reply: Message = {"re": message["id"]}
        if key == "x" and is_tests_failure(value):
            self._failures.append(value)
        try:
            reply[key] = (
                call.form(value)
                if call is not None
                else Encoder(self._session.references.refer, shares=True).encode(value)
            )
            if call is not None and (changes := call.changes()):
                reply["after"] = changes
            self._send(reply)
        except WireError as error:
            self._send({"re": message["id"], "bad": f"What the test's object gave cannot be sent: {error}"})
        except RemoteError:
            pass

    def _refuse(self, message: Message, call: "_Call | None", error: WireError) -> None:
        if call is None:
            self._session.pump.fail(str(error))
            return
        self._answer(message, call, "x", error)

    def _send(self, reply: Message) -> None:
        self._open.discard(reply["re"])
        if reply["re"] in self._told:
            self._told.discard(reply["re"])
            reply["cancelled"] = True
        self._session.say(reply)


class _Call:
    """One step of one object; ``RefusedValue`` when the candidate's process may not ask for it."""

    def __init__(self, session: "Session", message: Message) -> None:
        self._references = session.references
        decoder = BoundedDecoder(session.references.follow, shares=False)
        args, kwargs = message.get("a", []), message.get("k", {})
        if type(args) is not list or type(kwargs) is not dict:
            raise RefusedValue("The arguments of a request are not a list and an object.")
        self._args = [decoder.decode(form) for form in args]
        self._kwargs = {name: decoder.decode(form) for name, form in kwargs.items()}
        self._containers = decoder.containers
        self._before = restore.take(self._containers)
        self._step = self._bind(message["f"], message.get("t"))

    def run(self) -> Any:
        return self._step(*self._args, **self._kwargs)

    def form(self, value: Any) -> Any:
        for number, container in enumerate(self._containers):
            if container is value:
                return [ALIAS, number]
        return Encoder(self._references.refer, shares=True).encode(value)

    def changes(self) -> list[Any]:
        if not self._containers:
            return []
        return restore.changes(self._containers, self._before, Encoder(self._references.refer, shares=True))

    def _bind(self, step: str, handle: Any) -> Callable[..., Any]:
        if step in stdin.STEPS:
            return stdin.STEPS[step]
        entry = self._references.given.entry(handle)
        if not may(entry.kind, step):
            raise RefusedValue(
                f"An object of the test's that is known as a {entry.kind or 'value'} is not for {step!r}."
            )
        target = entry.value
        if step in ("throw", "athrow") and not (len(self._args) == 1 and isinstance(self._args[0], BaseException)):
            # Of a class Python would make an exception here, without a mark: it would pass for the test's own.
            raise RefusedValue("What is thrown into a generator of the test's is not an exception.")
        if step in ("call", "acall"):
            self._args, self._kwargs = restored(target, self._args, self._kwargs)
            return target
        if step in ("send", "throw", "close", "asend", "athrow", "aclose"):
            return getattr(target, step)
        if step == "await":
            return lambda: target
        return lambda: _STEPS[step](target)


_STEPS = {"next": next, "iter": iter, "anext": anext, "aiter": aiter}
