"""Whatever a candidate does, its test ends within its limits and a moment.

The limits here are so far above the patience of these tests that one of them would fail if its end were not noticed earlier.
"""

import pytest

HOUR_MS = 3_600_000
WAITS = {
    "for a thread of its own": """
        import threading
        def test_it(solution):
            solution.leave(threading.Event().set)
            threading.Event().wait()
    """,
    "in a loop of its own": """
        import asyncio
        def test_it(solution):
            async def wait():
                queue = asyncio.Queue()
                solution.leave(queue.put_nowait)
                await queue.get()
            asyncio.run(wait())
    """,
    "although it expects anything": """
        import contextlib, threading
        def test_it(solution):
            solution.leave(print)
            with contextlib.suppress(Exception):
                threading.Event().wait()
    """,
}
LEAVES = """
    import os, threading
    def leave(callback):
        threading.Timer(0.2, os._exit, [7]).start()
"""


@pytest.mark.parametrize("name", WAITS)
def test_a_test_that_still_waits_ends_soon_after_its_candidates_process(grade, name):
    graded = grade(WAITS[name], LEAVES, wall_ms=HOUR_MS)
    assert graded.outcomes == {"test_it": "candidate_gone"}
    assert (graded.only["facts"]["exit_code"], graded.only["facts"]["stopped_by"]) == (7, None)
    assert graded.last["cell_fit"] is True


CALLS = """
    def test_it(solution):
        solution.run(lambda: 1)
"""
SENDS = """
    def test_it(solution):
        run = solution.run
        run("x" * (6 << 20))
"""
ENDLESS = """
    def test_it(solution):
        assert list(solution.run()) == [1, 2, 3]
"""
STALLING = {
    "reads nothing more": (SENDS, "import os, signal\nimport threading\nthreading.Timer(0.1, os.kill, [os.getpid(), signal.SIGSTOP]).start()\nimport time\ndef run(text): time.sleep(60)"),
    "answers every call in time": (ENDLESS, "import time\ndef run():\n    while True: yield time.sleep(0.01)"),
    "calls back for ever": (CALLS, "import time\ndef run(callback):\n    while True: callback(); time.sleep(0.01)"),
    "calls back in many threads": (
        CALLS, "import threading, time\ndef run(callback):\n    def on():\n        while True: callback(); time.sleep(0.05)\n    for _ in range(8): threading.Thread(target=on).start()\n    time.sleep(60)"
    ),
    "ignores every signal": (
        CALLS, "import signal, time\nfor n in signal.valid_signals() - {9, 19}: signal.signal(n, signal.SIG_IGN)\ndef run(callback):\n    while True: time.sleep(1)"
    ),
}


@pytest.mark.parametrize("name", STALLING)
def test_one_that_stalls_is_stopped_by_the_clock(grade, name):
    tests, source = STALLING[name]
    end = grade(tests, source, wall_ms=1500).only
    assert (end["outcome"], end["facts"]["stopped_by"]) == ("candidate_gone", "wall")
    assert end["facts"]["wall_ms"] >= 1500


def test_a_daemon_that_keeps_the_streams_and_the_channel_open_does_not_hold_up_the_end(grade):
    source = """
        import ctypes, os, time
        def run(callback):
            # Not os.fork, after which the agent would close the channel in the child.
            if ctypes.CDLL(None).fork() == 0:
                os.setsid()
                time.sleep(3600)
            os._exit(4)
    """
    end = grade(CALLS, source, wall_ms=HOUR_MS).only
    assert (end["outcome"], end["facts"]["exit_code"]) == ("candidate_gone", 4)


def test_a_wide_and_deep_tree_of_files_is_cleared_away_in_time(grade):
    source = """
        import os
        def run(callback):
            for wide in range(20):
                os.mkdir(f"{wide}")
                here = os.open(f"{wide}", os.O_RDONLY)
                for _ in range(60):
                    os.mkdir("d" * 200, dir_fd=here)
                    below = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
                    os.close(here)
                    here = below
                os.close(here)
            os._exit(5)
    """
    graded = grade(CALLS, source, file_count=10_000)
    assert graded.only["facts"]["exit_code"] == 5
    assert (graded.last["cell_fit"], graded.last["anomaly"]) == (True, None)
