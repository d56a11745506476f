"""Event loops: for every loop that runs in the examiner's thread, one loop in that thread's lane.

While a loop runs there, whatever its thread asks happens inside the mirrored loop here: coroutines as tasks, plain
calls as callbacks of the loop, so that ``create_task`` in a constructor works. All awaits of one ``asyncio.run`` in a
test therefore share one loop, and queues and locks stay valid between them. Tasks that a solution leaves behind live as
long as the test's loop does, and can be counted. When the test's loop ends, its mirror ends as ``asyncio.run`` ends
one: tasks cancelled and awaited, async generators closed. A request from outside the loop pauses it, as a loop that
nobody runs is paused. Only a lane's own thread touches its loops, but for ``wake``.
"""

import asyncio
from typing import TYPE_CHECKING, Any

from grader.wire.frames import Message
from grader.wire.private import BUILTINS as __builtins__

if TYPE_CHECKING:
    from grader.agent.lanes import Lane


class Loops:
    """The loops of one lane."""

    def __init__(self, lane: "Lane") -> None:
        self._lane = lane
        self._runners: dict[int, asyncio.Runner] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running: int | None = None
        self._ending = False
        self._later: list[Message] = []
        self._awaited: dict[int, asyncio.Task[None]] = {}
        self._asked: dict[int, Message] = {}
        self._ended_by: dict[int, BaseException] = {}

    def wake(self) -> None:
        """From any thread: something was posted."""
        loop = self._loop
        if loop is not None:
            try:
                loop.call_soon_threadsafe(self._drain)
            except RuntimeError:
                pass  # It closed meanwhile, and its thread is back at the inbox.

    def perform(self, message: Message) -> None:
        """Does what is asked, in the loop it belongs to."""
        number = message.get("loop")
        if message["f"] == "end_loop":
            self._end(number)
            self._lane.answers.reply(message, lambda: None)
        elif message["f"] == "pending_tasks":
            self._lane.answers.reply(message, lambda: self._pending(number))
        elif number is None or number == self._running:
            self._start(message)
        elif self._loop is not None:
            self._lane.answers.reply(message, _refuse_second_loop)
        else:
            self._enter(number, message)

    def cancel(self, number: int) -> None:
        """After the task's first step, if it has not begun: a coroutine that was awaited gets the chance to clean
        up."""
        if (task := self._awaited.get(number)) is not None:
            task.get_loop().call_soon(self._tell, number)

    def _tell(self, number: int) -> None:
        if (task := self._awaited.get(number)) is not None:
            self._asked[number]["cancelled"] = True
            task.cancel()

    def _start(self, message: Message) -> None:
        if not message.get("await"):
            self._lane.answers.answer(message)
        elif self._loop is None:
            self._lane.answers.reply(message, _refuse_no_loop)
        else:
            self._asked[message["id"]] = message
            task = self._awaited[message["id"]] = self._loop.create_task(self._await(message))
            task.add_done_callback(lambda _: self._never_began(message))

    async def _await(self, message: Message) -> None:
        try:
            await self._lane.answers.answer_awaited(message, self._ended_by)
        finally:
            self._awaited.pop(message["id"], None)

    def _never_began(self, message: Message) -> None:
        """The candidate's code may cancel every task of the loop; whoever awaits one gets an answer all the same."""
        self._asked.pop(message["id"], None)
        if self._awaited.pop(message["id"], None) is not None:
            self._lane.answers.reply(message, _cancelled)

    def _enter(self, number: int, message: Message) -> None:
        runner = self._runners.get(number)
        if runner is None:
            runner = self._runners[number] = asyncio.Runner()
        self._lane.leave_reading()
        self._lane.put_back(message)
        loop = runner.get_loop()
        self._attach(number, loop)
        try:
            loop.call_soon(self._drain)
            while True:
                try:
                    loop.run_forever()
                    break
                except (SystemExit, KeyboardInterrupt) as error:
                    self._fail(error)
        finally:
            self._attach(None, None)

    def _attach(self, number: int | None, loop: asyncio.AbstractEventLoop | None) -> None:
        self._running, self._loop = number, loop

    def _fail(self, error: BaseException) -> None:
        """A task asked the process to end: under ``asyncio.run`` everything that is awaited would end so."""
        for number, task in list(self._awaited.items()):
            self._ended_by[number] = error
            task.get_loop().call_soon(task.cancel)

    def _drain(self) -> None:
        """Inside the loop: handles what is for this loop; leaves the loop for anything else."""
        loop = self._loop
        while loop is not None and (message := self._lane.take(block=False)) is not None:
            if "cancel" in message or ("re" in message and not self._lane.wants(message)):
                self._lane.handle(message)
            elif message.get("loop") == self._running and message.get("f") != "end_loop":
                self.perform(message)
            elif self._ending:
                self._later.append(message)
            else:
                self._lane.put_back(message)
                loop.stop()
                return

    def _end(self, number: int | None) -> None:
        runner = self._runners.pop(number, None)
        if runner is None:
            return
        before = (self._running, self._loop)
        self._attach(number, runner.get_loop())
        self._ending = True
        try:
            runner.close()
        except BaseException as error:  # noqa: BLE001 - a candidate's task may end in anything; the loop is gone either way
            self._fail(error)
        finally:
            self._attach(*before)
            self._ending = False
            for message in reversed(self._later):
                self._lane.put_back(message)
            self._later.clear()

    def _pending(self, number: int | None) -> int:
        runner = self._runners.get(number)
        if runner is None:
            return 0
        return len(asyncio.all_tasks(runner.get_loop()) - set(self._awaited.values()))


def _refuse_second_loop() -> Any:
    raise RuntimeError("Cannot run the event loop while another loop is running")


def _cancelled() -> Any:
    raise asyncio.CancelledError


def _refuse_no_loop() -> Any:
    raise RuntimeError("no running event loop")
