"""Threads of the test's that call the buffer, and threads over there that keep it busy."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

LOOKS = 50

CROWD = """
import threading

def run(buffer, batches, takers, share):
    taken = [[] for _ in range(takers)]
    trouble = []

    def guarded(work):
        def run_it():
            try:
                work()
            except BaseException as error:
                trouble.append(error)
        return threading.Thread(target=run_it, daemon=True)

    def producing(batch):
        return guarded(lambda: [buffer.put(item) for item in batch])

    def consuming(basket):
        return guarded(lambda: basket.extend(buffer.get() for _ in range(share)))

    threads = [*map(consuming, taken), *map(producing, batches)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
        if trouble:
            raise trouble[0]
    return taken
"""


def begin(call: Callable[..., Any], *args: Any, **options: Any) -> "Future[Any]":
    """Makes the call in a thread of its own; the future has its result or its exception."""
    outcome: Future[Any] = Future()

    def work() -> None:
        try:
            outcome.set_result(call(*args, **options))
        except BaseException as error:  # noqa: BLE001 - whoever asks for the result gets it
            outcome.set_exception(error)

    threading.Thread(target=work, daemon=True).start()
    return outcome


def let_them_run(buffer: Any) -> None:
    """Gives every other thread of the candidate's the opportunity to do all that it can do by itself."""
    for _ in range(LOOKS):
        len(buffer)


def crowd(solution: Any, buffer: Any, batches: list[list[Any]], takers: int) -> list[list[Any]]:
    """What each of so many consumers got when each batch was put by a producer of its own, all of them threads over there."""
    names: dict[str, Any] = {}
    solution.__builtins__["exec"](CROWD, names)
    return names["run"](buffer, batches, takers, sum(map(len, batches)) // takers)
