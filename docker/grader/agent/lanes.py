"""Lanes: for every thread of the examiner's that asks, one thread here that answers.

Lane 0 is the main thread. What the examiner's thread asks while it serves a callback arrives in the thread that made
the callback, and runs there, as if both were one thread: calls re-enter, an ``RLock`` is the same thread's, two blocked
callers do not hold up a third. A thread that the candidate started gets a lane with a negative number when it first
calls back.
"""

from _queue import SimpleQueue
from _thread import allocate_lock, get_ident, start_new_thread
from collections import deque
from typing import TYPE_CHECKING, Any

from grader.agent.loops import Loops
from grader.agent.reading import Reading
from grader.wire.frames import Message
from grader.wire.private import BUILTINS as __builtins__

if TYPE_CHECKING:
    from grader.agent.answers import Answers


class Lane:
    """One thread's inbox. Only its own thread takes from it; anyone may post. The main thread's has the ``reading`` that fills it."""

    def __init__(self, number: int, answers: "Answers", reading: Reading | None = None) -> None:
        self.number = number
        self.answers = answers
        self._reading = reading
        self.loops = Loops(self)
        self._inbox: Any = SimpleQueue()
        self._first: deque[Message] = deque()
        self._wanted: list[int] = []

    def post(self, message: Message) -> bool:
        """Also wakes the thread when it is inside an event loop; whether it is the main one."""
        self._inbox.put(message)
        self.loops.wake()
        return self._reading is not None

    def put_back(self, message: Message) -> None:
        """Makes it the next one taken; from the lane's own thread."""
        self._first.appendleft(message)

    def take(self, *, block: bool) -> Message | None:
        if self._first:
            return self._first.popleft()
        if not block and self._inbox.empty():
            return None
        if self._reading is None:
            return self._inbox.get()
        while self._inbox.empty() and self._reading.lead(self._inbox.empty):
            pass
        message = self._inbox.get()
        self._reading.set_to_work()
        return message

    def leave_reading(self) -> None:
        """Its thread will wait for more than the channel."""
        if self._reading is not None:
            self._reading.leave()

    def serve(self) -> None:
        """The thread's life: handles what arrives until it is told that the examiner's thread has ended."""
        while True:
            message = self.take(block=True)
            if "retire" in message:
                return
            self.handle(message)

    def wait_for(self, number: int) -> Message:
        """The reply to request ``number``; whatever else arrives first is handled on the way."""
        self._wanted.append(number)
        try:
            while True:
                message = self.take(block=True)
                if message.get("re") == number:
                    return message
                self.handle(message)
        finally:
            self._wanted.pop()

    def wants(self, message: Message) -> bool:
        return message.get("re") in self._wanted

    def handle(self, message: Message) -> None:
        if "free" in message:
            self.answers.take_back(message["free"])
        if "cancel" in message:
            self.loops.cancel(message["cancel"])
        elif "re" not in message:
            self.loops.perform(message)


class Lanes:
    """All lanes of the process, by number and by thread."""

    def __init__(self, answers: "Answers", reading: Reading) -> None:
        self._answers = answers
        self._lock = allocate_lock()
        self.main = Lane(0, answers, reading)
        self._by_number: dict[int, Lane] = {0: self.main}
        self._by_thread: dict[int, Lane] = {get_ident(): self.main}

    def dispatch(self, message: Message) -> bool:
        """To the lane that the message names, and whether that is the main thread's; a new one gets its thread. Called by whoever reads."""
        for number in message.get("retired", ()):
            if (retired := self._by_number.pop(number, None)) is not None:
                retired.post({"retire": True})
        number = message["lane"]
        lane = self._by_number.get(number)
        if lane is None:
            lane = self._lane(number)
            start_new_thread(self._live, (lane,))
        return lane.post(message)

    def current(self) -> Lane:
        """The calling thread's lane."""
        lane = self._by_thread.get(get_ident())
        if lane is None:
            with self._lock:
                number = min(self._by_number.keys() | {0}) - 1
                lane = self._by_number[number] = Lane(number, self._answers)
                self._by_thread[get_ident()] = lane
        return lane

    def _lane(self, number: int) -> Lane:
        with self._lock:
            lane = self._by_number[number] = Lane(number, self._answers)
        return lane

    def _live(self, lane: Lane) -> None:
        self._by_thread[get_ident()] = lane
        try:
            lane.serve()
        finally:
            del self._by_thread[get_ident()]
