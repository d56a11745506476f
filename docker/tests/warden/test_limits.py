"""Each limit holds, for whatever a candidate does to get round it, and the next test is graded as usual."""

import pytest

from tests.warden.cell import Cell

SPIN = "while True: pass"
CHILDREN_SPIN = "import os\nfor _ in range(3): os.fork()\nwhile True: pass"
ORPHANS_SPIN = """
import os, time
for _ in range(4):
    if os.fork() == 0:
        if os.fork() == 0:
            os.setsid()
            while True: pass
        os._exit(0)
time.sleep(60)
"""
DEAF_SPIN = """
import signal
for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}: signal.signal(number, signal.SIG_IGN)
while True:
    try:
        while True: pass
    except BaseException: pass
"""
STUCK_IN_C = "import re; re.match('(a+)+$', 'a' * 64 + 'b')"


@pytest.mark.parametrize("source", [SPIN, CHILDREN_SPIN, ORPHANS_SPIN, DEAF_SPIN, STUCK_IN_C])
def test_cpu_time_is_limited_over_all_processes(cell: Cell, source: str) -> None:
    ended = cell.run(source, cpu_ms=300)
    assert ended.facts["stopped_by"] == "cpu"
    assert 375 <= ended.facts["cpu_ms"]
    assert (ended.facts["exit_code"], ended.facts["signal"], ended.fit) == (None, None, True)


@pytest.mark.parametrize(
    "source",
    [
        "import time; time.sleep(10**6)",
        "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
        "import threading; l = threading.Lock(); l.acquire(); l.acquire()",
        "import asyncio\nasync def f(): await asyncio.Event().wait()\nasyncio.run(f())",
        "import signal; signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())\nwhile True: signal.pause()",
    ],
)
def test_wall_time_is_limited_for_those_who_only_wait(cell: Cell, source: str) -> None:
    ended = cell.run(source, wall_ms=300)
    assert (ended.facts["stopped_by"], ended.fit) == ("wall", True)
    assert ended.facts["wall_ms"] >= 300


def test_memory_is_limited_by_a_memory_error_the_candidate_sees(cell: Cell) -> None:
    ended = cell.run("try: bytearray(100 * 2**30)\nexcept MemoryError: print('refused', flush=True)\nimport os; os._exit(0)")
    assert ended.stdout == "refused\n"


def test_what_the_warden_had_mapped_is_not_taken_off_the_candidates_memory(cell: Cell) -> None:
    source = "import os\ntry: b = bytearray({size} << 20); print('got it', flush=True)\nfinally: os._exit(0)"
    assert cell.run(source.format(size=62), memory_bytes=64 << 20).stdout == "got it\n"
    assert cell.run(source.format(size=70), memory_bytes=64 << 20).stdout == ""


def test_a_read_only_mapping_of_a_file_is_no_memory(cell: Cell) -> None:
    source = """
import mmap, os, sys
with open('big', 'wb') as file: file.truncate(40 << 20)
with open('big', 'rb') as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as data: print(data.find(b'x'), flush=True)
os._exit(0)
"""
    assert cell.run(source, memory_bytes=16 << 20, file_bytes=64 << 20).stdout == "-1\n"


def test_files_are_limited_in_size(cell: Cell) -> None:
    source = "import os\ntry: open('f', 'wb').truncate(1 << 50)\nexcept OSError as e: print(e.errno, flush=True)\nos._exit(0)"
    assert cell.run(source).stdout == "27\n"


def test_open_files_are_limited(cell: Cell) -> None:
    source = "import os\ntry:\n while True: os.dup(0)\nexcept OSError as e: print(e.errno, flush=True)\nos._exit(0)"
    assert cell.run(source).stdout == "24\n"


def test_processes_are_limited(cell: Cell) -> None:
    source = """
import os, time
made = 0
try:
    while True:
        if os.fork() == 0: time.sleep(60)
        made += 1
except BlockingIOError: print(made, flush=True)
os._exit(0)
"""
    assert cell.run(source, processes=5).stdout == "4\n"


def test_no_limit_can_be_raised_again(cell: Cell) -> None:
    source = """
import os, resource
names = ('CPU', 'DATA', 'FSIZE', 'NOFILE', 'NPROC', 'STACK', 'CORE', 'MEMLOCK', 'MSGQUEUE', 'SIGPENDING', 'NICE', 'RTPRIO')
for name in names:
    kind = getattr(resource, 'RLIMIT_' + name)
    soft, hard = resource.getrlimit(kind)
    assert soft == hard != resource.RLIM_INFINITY, name
    try: resource.setrlimit(kind, (hard + 1, hard + 1))
    except (ValueError, OSError): continue
    print('raised', name)
print('done', flush=True)
os._exit(0)
"""
    ended = cell.run(source)
    assert (ended.stdout, ended.stderr) == ("done\n", "")


def test_the_kernels_kill_for_memory_is_reported_and_makes_the_cell_unfit(fresh_cell: Cell) -> None:
    source = "import mmap\nm = mmap.mmap(-1, 4 << 30)\nfor i in range(0, 4 << 30, 4096): m[i] = 1"
    ended = fresh_cell.run(source)
    assert ended.facts["oom_kills"] >= 1
    assert ended.facts["signal"] == 9
    assert ended.facts["stopped_by"] is None
    assert not ended.fit
    assert "memory" in (ended.anomaly or "")
    assert fresh_cell.run("print('still here', flush=True); import os; os._exit(0)").stdout == "still here\n"
