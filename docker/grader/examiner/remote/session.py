"""One test's conversation with one candidate's process."""

import asyncio
import socket
from collections.abc import Callable
from itertools import count
from typing import Any

from grader.examiner.remote.bounded import BoundedDecoder
from grader.examiner.remote.callbacks import Callbacks
from grader.examiner.remote.errors import CandidateGone, CompileError
from grader.examiner.remote.lanes import Lane, Lanes
from grader.examiner.remote.loops import Loops, Waiter
from grader.examiner.remote.proxy import proxied, reference_of
from grader.examiner.remote.pump import Pump
from grader.examiner.remote.references import References
from grader.wire import restore
from grader.wire.decoder import Decoder
from grader.wire.encoder import Encoder
from grader.wire.errors import FrameError, RefusedValue, WireError
from grader.wire.frames import Message
from grader.wire.limits import LIMITS, Limits

_STEPPING = ("next", "await", "anext")


class Session:
    """Speaks with the agent at the far end of ``channel``, which it owns from now on. Thread-safe.

    Whatever the other end does wrong ends the session: waiting calls then raise ``ProtocolFault``, and
    ``CandidateGone`` when the process ended. Waits have no time limit of their own; whoever limits the process ends
    them by ending it. ``before_reply`` is called, in whichever thread reads, before anything that came is acted upon:
    the place to catch up with what the candidate printed.
    """

    def __init__(
        self, channel: socket.socket, *, limits: Limits = LIMITS, before_reply: Callable[[], None] | None = None
    ) -> None:
        self.limits = limits
        self.lanes = Lanes()
        self.references = References(self)
        self.callbacks = Callbacks(self)
        self.loops = Loops(self)
        self.combined: dict[Any, type[BaseException]] = {}
        self.resolved: dict[int, Any] = {}
        self.naming: set[int] = set()
        self.pump = Pump(channel, limits, before_reply or (lambda: None), self._dispatch)
        self.pump.on_end = self.loops.wake_all
        self._channel = channel
        self._ids = count(1)
        self._waiting: dict[Any, Callable[[Message], None]] = {}
        self._abandoned: set[int] = set()
        self._load = self.lanes.current()
        self._waiting["loaded"] = self._load.inbox.put
        self._closed = False
        self._module: Any = None

    @property
    def fault(self) -> str | None:
        """What the candidate's process did that the protocol does not allow, or None."""
        return self.pump.fault

    @property
    def ended(self) -> bool:
        return self.pump.ended

    @property
    def gone(self) -> bool:
        """Whether the candidate's process ended by itself, or was killed, before this end closed the channel."""
        if not self.pump.ended:
            self.pump.read_what_is_there()
        return self.pump.ended and not self._closed and self.pump.fault is None

    @property
    def module(self) -> Any:
        """The candidate's module; ``wait_loaded`` comes first."""
        self.pump.check()
        if self._module is None:
            raise RuntimeError("The candidate's module is not loaded yet: call wait_loaded() first.")
        return self._module

    @property
    def failure(self) -> BaseException | None:
        """A failed assertion of a test's object that was never raised in the test, because nothing was asked after it."""
        return self.callbacks.failure

    def wait_loaded(self) -> None:
        """Returns when the module is loaded; in the thread that made the session. Raises ``CompileError``, or what
        loading raised, marked as the candidate's."""
        lane = self._load
        with self.lanes.waiting(lane):
            while "loaded" not in (message := self.pump.wait(lane.inbox)):
                self.callbacks.serve(message)
        match message:
            case {"loaded": "ok", "v": form} if form is not None:
                self._module = self._decode(form, [])
            case {"loaded": "compile_error", "text": str(text)}:
                raise CompileError(text[: 2 * self.limits.error_chars])
            case {"loaded": "error", "x": form}:
                raise self._decode_error(form)
            case _:
                self._fail("The candidate's process reports its loading in a form that nobody knows.")

    def resolve(self, name: str) -> Any:
        """What the name means in the candidate's module."""
        return self.ask("getattr", self.module, name)

    def module_named(self, name: str) -> Any:
        """Any module of the candidate's, imported there if need be."""
        return self.ask("module", name)

    def pending_tasks(self) -> int:
        """How many tasks the candidate's code has left in the mirror of the running loop, beside those that the test
        awaits.

        By the candidate's process's own account, so it may make a test fail, and never proves that one passes.
        """
        answer = self.ask("pending_tasks")
        if type(answer) is not int or answer < 0:
            self._fail("A number of tasks is not a number.")
        return answer

    def close(self) -> None:
        """Ends the conversation, and with it the candidate's process; calls that wait raise ``CandidateGone``."""
        if not self.pump.ended:
            self._closed = True
        self.pump.end()
        self.callbacks.close()
        self.loops.close()
        self._channel.close()

    def ask(self, operation: str, /, *args: Any, **kwargs: Any) -> Any:
        """Has the operation done and waits for its outcome; meanwhile serves the callbacks of what it started."""
        lane = self.lanes.current()
        message, containers = self._request(lane, operation, args, kwargs)
        number = message["id"] = next(self._ids)
        self._waiting[number] = lane.inbox.put
        try:
            with self.lanes.waiting(lane):
                self._say(message)
                while True:
                    reply = self.pump.wait(lane.inbox)
                    if reply.get("re") == number:
                        break
                    if "re" in reply:
                        self._fail("A reply came before those to the calls it had to wait for.")
                    self.callbacks.serve(reply)
        finally:
            self._forget(number)
        return self._take(reply, containers)

    async def ask_awaited(self, operation: str, /, *args: Any) -> Any:
        """The same for what is awaited there. When the task is cancelled, so is the candidate's, and this ends when
        that has ended."""
        loop = asyncio.get_running_loop()
        lane = self.lanes.current()
        message, containers = self._request(lane, operation, args, {})
        number = message["id"] = next(self._ids)
        message["await"] = True
        waiter = Waiter(loop)
        self._waiting[number] = waiter.deliver
        self.loops.waiters.add(waiter)
        cancelled = None
        try:
            self._say(message)
            while waiter.reply is None:
                self.pump.check()
                try:
                    await waiter.future()
                except asyncio.CancelledError as error:
                    cancelled = error
                    if waiter.reply is None and not self.pump.ended:
                        self._say({"cancel": number, "lane": lane.number})
            reply = waiter.reply
        finally:
            self.loops.waiters.discard(waiter)
            if self._forget(number) and not self.pump.ended:
                self._say({"cancel": number, "lane": lane.number})
        if cancelled is not None and "cancelled" not in reply:
            # It ended there before it could be cancelled there; here it is, as a coroutine that was about to go on.
            raise cancelled
        return self._take(reply, containers)

    def _request(
        self, lane: Lane, operation: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Message, list[Any]]:
        self.pump.check()
        message: Message = {"lane": lane.number, "f": operation}
        if (loop := asyncio._get_running_loop()) is not None:
            message["loop"] = self.loops.attach(loop)
        encoder = Encoder(self.references.refer, shares=True)
        message["a"] = [encoder.encode(arg) for arg in args]
        if kwargs:
            message["k"] = {name: encoder.encode(value) for name, value in kwargs.items()}
        if operation in _STEPPING and proxied(args[0]) and (watched := reference_of(args[0]).watched) is not None:
            message["w"] = True
            return message, watched
        return message, encoder.containers

    def _say(self, message: Message) -> None:
        if freed := self.references.received.freed():
            message["free"] = freed
        if retired := self.lanes.take_ended():
            message["retired"] = retired
        self.pump.say(message)

    say = _say

    def _forget(self, number: int) -> bool:
        """Whether a reply was still to come; then it is ignored when it does."""
        if self._waiting.pop(number, None) is None:
            return False
        self._abandoned.add(number)
        return True

    def _take(self, reply: Message, containers: list[Any]) -> Any:
        failure = self.callbacks.take_failure()
        if "after" in reply:
            try:
                restore.apply(reply["after"], containers, BoundedDecoder(self._follow, containers, shares=True))
            except RefusedValue as error:
                self._fail(str(error))
        if failure is not None:
            raise failure
        if "x" in reply:
            raise self._decode_error(reply["x"])
        if "v" not in reply:
            self._fail(str(reply.get("bad", "A reply holds neither a value nor an exception."))[:1000])
        value = self._decode(reply["v"], containers)
        if reply.get("watch") is True and proxied(value):
            reference_of(value).watched = containers
        return value

    def _decode(self, form: Any, containers: list[Any]) -> Any:
        try:
            if type(form) is list and form[:1] == ["@"]:
                return BoundedDecoder(self._follow, containers, shares=True).decode(form)
            return BoundedDecoder(self._follow, shares=False).decode(form)
        except RefusedValue as error:
            self._fail(str(error))
        except MemoryError:
            self._fail("A value takes more memory than a test may have.")

    def _decode_error(self, form: Any) -> BaseException:
        error = self._decode(form, [])
        if not isinstance(error, BaseException):
            self._fail("What is said to be raised is no exception.")
        return error

    def _follow(self, form: Any, decoder: Decoder, depth: int) -> Any:
        return self.references.follow(form, decoder, depth)

    def _fail(self, fault: str) -> Any:
        self.pump.fail(fault)
        self.pump.check()
        raise CandidateGone("The conversation with the candidate's process is over.")

    fail = _fail

    def _dispatch(self, message: Message) -> None:
        """Hands one message to whom it is for; in whichever thread reads. What it raises as a ``WireError`` ends the
        session."""
        if "free" in message:
            self._take_back(message["free"])
        if "re" in message:
            number = message["re"]
            if type(number) is not int:
                raise FrameError("A reply names its request by something else than a number.")
            deliver = self._waiting.pop(number, None)
            if deliver is not None:
                deliver(message)
            elif type(number) is not int or number not in self._abandoned:
                raise FrameError("A reply came to a request that was not made, or had its reply.")
        elif "loaded" in message:
            deliver = self._waiting.pop("loaded", None)
            if deliver is None:
                raise FrameError("The candidate's process was loaded twice.")
            deliver(message)
        elif "cancel" in message:
            self.callbacks.cancel(message["cancel"])
        else:
            self.callbacks.accept(message)

    def _take_back(self, freed: Any) -> None:
        if type(freed) is not list or not all(
            type(pair) is list and list(map(type, pair)) == [int, int] and min(pair) > 0 for pair in freed
        ):
            raise WireError("What is given back is not a list of handles and counts.")
        self.references.given.take_back(freed)
