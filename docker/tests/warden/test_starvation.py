"""Whether a test was given a processor at all."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from grader.warden.cgroup import Counters
from grader.warden.facts import Ending, establish
from grader.warden.order import Limits
from grader.warden.starvation import Starvation
from grader.warden.usage import Peaks
from tests.warden.cell import LIMITS, Cell

SPIN = "while True: pass"


def test_the_longest_wait_of_any_thread_is_told_in_milliseconds(tmp_path: Path) -> None:
    starvation = Starvation(7, tmp_path)
    write(tmp_path, {9: 5_000_000, 10: 1_234_567_890, 11: 0})
    assert starvation.longest_wait_ms() == 1234


def test_what_a_process_waited_before_its_test_does_not_count(tmp_path: Path) -> None:
    write(tmp_path, {7: 3_000_000_000})
    starvation = Starvation(7, tmp_path)
    assert starvation.longest_wait_ms() == 0
    write(tmp_path, {7: 3_200_000_000, 8: 100_000_000})
    assert starvation.longest_wait_ms() == 200


def write(proc: Path, waits_ns: dict[int, int]) -> None:
    for thread, wait in waits_ns.items():
        folder = proc / "7" / "task" / str(thread)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "schedstat").write_text(f"999 {wait} 17\n")


@pytest.mark.parametrize("schedstat", [None, "", "1\n", "x y z\n"])
def test_a_kernel_that_keeps_no_statistics_tells_of_no_wait(tmp_path: Path, schedstat: str | None) -> None:
    folder = tmp_path / "7" / "task" / "7"
    folder.mkdir(parents=True)
    if schedstat is not None:
        (folder / "schedstat").write_text(schedstat)
    assert Starvation(7, tmp_path).longest_wait_ms() == 0
    assert Starvation(8, tmp_path).longest_wait_ms() == 0


@pytest.fixture
def crowd() -> Iterator[None]:
    """Four processes for every processor that want to run."""
    with ExitStack() as processes:
        for _ in range(4 * (os.process_cpu_count() or 1)):
            process = processes.enter_context(subprocess.Popen([sys.executable, "-I", "-S", "-c", SPIN]))
            processes.callback(process.kill)
        yield


@pytest.mark.usefixtures("crowd")
def test_one_that_others_keep_from_running_is_starved(cell: Cell) -> None:
    facts = cell.run(SPIN, wall_ms=3000, cpu_ms=60_000 * (os.process_cpu_count() or 1)).facts
    assert facts["stopped_by"] == "wall"
    assert facts["starved_ms"] > 1000


def test_one_that_sleeps_is_not(cell: Cell) -> None:
    facts = cell.run("import time; time.sleep(60)", wall_ms=3000).facts
    assert facts["stopped_by"] == "wall"
    assert facts["starved_ms"] < 1500


@pytest.mark.parametrize(
    ("own_shortages", "was_at_limit", "kills", "host_kills"), [(0, False, 0, 2), (1, False, 2, 0), (0, True, 2, 0), (40, True, 2, 0)]
)
def test_a_kill_for_memory_is_the_hosts_when_the_cell_was_not_at_its_limit(
    own_shortages: int, was_at_limit: bool, kills: int, host_kills: int
) -> None:
    used = Counters(0, oom_kills=2, own_shortages=own_shortages, was_at_limit=was_at_limit, refused_processes=0)
    facts = establish(Limits(**LIMITS), Ending(9, None, 0.1, 0), Peaks(), used, own_cpu_ns=0, largest_process_bytes=0)
    assert (facts.oom_kills, facts.host_oom_kills, facts.signal) == (kills, host_kills, 9)
