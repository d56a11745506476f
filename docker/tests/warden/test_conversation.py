"""The warden's end of the control conversation."""

import os
import platform
import signal
import socket
import struct

import pytest

from tests.warden.cell import LIMITS, PATIENCE_SECONDS, Cell, Trial, frame

SPAWN = {"type": "spawn", "test": 7, "module": "solution", "files": {"solution.py": ""}, "limits": LIMITS}
QUICK = "import os; os._exit(0)"


def test_hello_comes_first(cell: Cell) -> None:
    assert cell.hello == {"type": "hello", "cell": "c1", "python": platform.python_version(), "cgroup": cell.hello["cgroup"]}
    assert cell.hello["cgroup"] in (1, 2)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"module": 5}, "module"),
        ({"module": "../etc"}, "module"),
        ({"files": ["solution.py"]}, "files"),
        ({"files": {"solution.py": 1}}, "files"),
        ({"limits": None}, "limits"),
        ({"limits": LIMITS | {"extra": 1}}, "limits"),
        ({"limits": LIMITS | {"cpu_ms": 0}}, "cpu_ms"),
        ({"limits": LIMITS | {"cpu_ms": True}}, "cpu_ms"),
        ({"limits": LIMITS | {"processes": 2**70}}, "processes"),
        ({"limits": LIMITS | {"memory_bytes": 1.5}}, "memory_bytes"),
        ({"type": "dance"}, "dance"),
    ],
)
def test_a_bad_spawn_is_answered_and_the_next_good_one_runs(cell: Cell, change: dict[str, object], named: str) -> None:
    with socket.socket() as a, socket.socket() as b, socket.socket() as c:
        cell.send(SPAWN | change, (a.fileno(), b.fileno(), c.fileno()))
        ended = cell.ended()
    assert (ended["test"], ended["fit"]) == (7, False)
    assert named in ended["anomaly"]
    assert cell.run(QUICK).facts["exit_code"] == 0


def test_a_spawn_without_its_descriptors_is_answered(cell: Cell) -> None:
    cell.send(SPAWN)
    ended = cell.ended()
    assert (ended["test"], ended["fit"]) == (7, False)
    assert "descriptors" in ended["anomaly"]


def test_a_spawn_without_a_number_is_answered_without_one(cell: Cell) -> None:
    cell.send(SPAWN | {"test": "seven"})
    assert (cell.ended()["test"], cell.run(QUICK).fit) == (None, True)


def test_a_stop_that_comes_too_late_means_nothing(cell: Cell) -> None:
    with Trial(cell, {"solution.py": QUICK}) as trial:
        assert trial.end().facts["exit_code"] == 0
        trial.stop()
        trial.stop()
    assert cell.run(QUICK).facts["exit_code"] == 0


def test_a_stop_for_an_earlier_test_does_not_stop_this_one(cell: Cell) -> None:
    with Trial(cell, {"solution.py": "import os, time; print(os.getpid(), flush=True); time.sleep(60)"}) as trial:
        cell.send({"type": "stop", "test": trial.test - 1, "reason": "done"})
        os.kill(int(trial.printed()), signal.SIGUSR1)
        assert trial.end().facts["signal"] == signal.SIGUSR1


def test_a_large_source_is_run(cell: Cell) -> None:
    assert cell.run("#" + "x" * (1 << 19) + f"\n{QUICK}", memory_bytes=128 << 20).facts["exit_code"] == 0


@pytest.mark.parametrize("data", [b"\0\0\0\0", b"\xff\xff\xff\xff", struct.pack(">I", 3) + b"[1]", struct.pack(">I", 2) + b"no"])
def test_a_faulty_frame_ends_the_conversation_and_the_warden(fresh_cell: Cell, data: bytes) -> None:
    fresh_cell.send_bytes(data)
    assert fresh_cell.control.recv(1) == b""
    assert fresh_cell.process.wait(PATIENCE_SECONDS) == 1


def test_a_spawn_while_a_test_runs_ends_the_conversation(fresh_cell: Cell) -> None:
    with Trial(fresh_cell, {"solution.py": "import time; time.sleep(60)"}):
        fresh_cell.send_bytes(frame(SPAWN))
        assert fresh_cell.process.wait(PATIENCE_SECONDS) == 1


def test_the_warden_leaves_when_the_examiner_does_and_takes_the_test_along(fresh_cell: Cell) -> None:
    with Trial(fresh_cell, {"solution.py": "import time; print('up', flush=True); time.sleep(60)"}) as trial:
        fresh_cell.control.shutdown(socket.SHUT_RDWR)
        assert fresh_cell.process.wait(PATIENCE_SECONDS) == 1
        assert trial.channel.recv(1) == b""


def test_the_warden_leaves_at_once_when_it_is_told_to_terminate(fresh_cell: Cell) -> None:
    fresh_cell.process.send_signal(signal.SIGTERM)
    assert fresh_cell.process.wait(PATIENCE_SECONDS) == 0
