"""Each limit holds, for whatever a candidate does to get round it, and the next test is graded as usual."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warden.cell import Cell, Trial

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


def test_a_file_that_is_only_read_is_no_memory(cell: Cell, readable: Path) -> None:
    with readable.open("wb") as file:
        file.write(bytes(120 << 20))
    source = f"""
import mmap, os, time
with open({str(readable)!r}, 'rb') as file:
    while file.read(1 << 16): pass
    with mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as data:
        print(data.find(b'x'), flush=True)
        time.sleep(0.5)
os._exit(0)
"""
    ended = cell.run(source, memory_bytes=16 << 20)
    assert (ended.stdout, ended.facts["stopped_by"], ended.facts["exit_code"]) == ("-1\n", None, 0)
    assert ended.facts["peak_memory_bytes"] < 16 << 20


@pytest.fixture
def readable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A file on a disk, where everybody may read."""
    file = tmp_path_factory.getbasetemp().parent.parent / "readable"
    file.touch(mode=0o644)
    yield file
    file.unlink()


CHILDREN = """
import os, signal
ready, tell = os.pipe()
for _ in range({count}):
    if os.fork() == 0:
        held = bytearray(b'x') * ({mebibytes} << 20)
        os.write(tell, b'x')
        signal.pause()
for _ in range({count}): os.read(ready, 1)
"""


@pytest.mark.parametrize(
    "source",
    [
        CHILDREN.format(count=4, mebibytes=40) + "signal.pause()",
        "import mmap, time\nm = mmap.mmap(-1, 200 << 20)\nfor i in range(0, 200 << 20, 4096): m[i] = 1\ntime.sleep(60)",
        "import time\nfor n in range(110):\n with open(['/dev/shm', '.'][n % 2] + f'/{n}', 'wb') as f: f.write(bytes(1 << 20))\ntime.sleep(60)",
        "import os, time\nfor n in range(60):\n with open(f'/dev/shm/{n}', 'wb') as f: f.write(bytes(1 << 20))\nb = bytearray(b'x') * (60 << 20)\ntime.sleep(60)",
    ],
    ids=["children", "shared mapping", "files", "files and its own"],
)
def test_memory_is_limited_over_all_processes_and_files_together(cell: Cell, source: str) -> None:
    ended = cell.run(source, file_count=1000)
    assert (ended.facts["stopped_by"], ended.facts["oom_kills"], ended.fit) == ("memory", 0, True)
    assert ended.facts["peak_memory_bytes"] > 64 << 20


def test_memory_that_is_held_when_the_main_process_ends_is_seen(cell: Cell) -> None:
    ended = cell.run(CHILDREN.format(count=4, mebibytes=40) + "os._exit(0)")
    assert ended.facts["stopped_by"] == "memory"


def test_memory_that_is_given_back_counts_once(cell: Cell) -> None:
    source = """
import os, time
for _ in range(4):
    if os.fork() == 0:
        held = bytearray(b'x') * (55 << 20)
        time.sleep(0.1)
        os._exit(0)
    os.wait()
os._exit(0)
"""
    ended = cell.run(source)
    assert (ended.facts["stopped_by"], ended.facts["exit_code"]) == (None, 0)


def test_a_process_that_holds_all_it_may_have_is_left_alone(cell: Cell) -> None:
    source = "import gc, os, time\ngc.unfreeze(); gc.collect()\nb = bytearray(b'x') * (61 << 20)\ntime.sleep(0.3)\nos._exit(0)"
    assert cell.run(source).facts["exit_code"] == 0


FILES = "import os, time\nfor n in range({count}): open(f'{place}/{{n}}', 'w').close()\n{then}"


@pytest.mark.parametrize("then", ["time.sleep(60)", "os._exit(0)"])
@pytest.mark.parametrize("place", [".", "/dev/shm"])
def test_one_file_too_many_is_noticed_whether_the_process_stays_or_ends(cell: Cell, place: str, then: str) -> None:
    ended = cell.run(FILES.format(count=101, place=place, then=then))
    assert (ended.facts["stopped_by"], ended.facts["files_peak"], ended.fit) == ("files", 101, True)


def test_as_many_files_as_allowed_are_fine(cell: Cell) -> None:
    ended = cell.run(FILES.format(count=100, place=".", then="time.sleep(0.3); os._exit(0)"))
    assert (ended.facts["stopped_by"], ended.facts["files_peak"], ended.facts["exit_code"]) == (None, 100, 0)


def test_files_in_both_places_folders_and_links_count_together(cell: Cell) -> None:
    source = """
import os
for n in range(30):
    os.mkdir(f'd{n}'); open(f'/dev/shm/{n}', 'w').close(); os.symlink('/', f'l{n}'); os.link(f'/dev/shm/{n}', f'/dev/shm/hard{n}')
os._exit(0)
"""
    # With room for all of them, or a look in the middle would end it there.
    assert cell.run(source, file_count=200).facts["files_peak"] == 120


def test_the_submissions_own_files_do_not_count(cell: Cell) -> None:
    files = {"app/deep/__init__.py": "", "app/__init__.py": "", "solution.py": "import os; os._exit(0)"}
    with Trial(cell, files, file_count=1) as trial:
        assert trial.end().facts["files_peak"] == 0


def test_files_that_are_removed_again_do_not_count(cell: Cell) -> None:
    source = "import os\nfor n in range(2000): open(str(n), 'w').close(); os.unlink(str(n))\nos._exit(0)"
    ended = cell.run(source)
    assert (ended.facts["stopped_by"], ended.facts["exit_code"]) == (None, 0)
    assert ended.facts["files_peak"] <= 1


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


ALL_IT_MAY_HAVE = """
import os, time
try:
    while True:
        if os.fork() == 0: time.sleep(60)
except BlockingIOError: pass
"""


@pytest.mark.parametrize(
    ("then", "peak"),
    [
        ("time.sleep(60)", 5),
        ("while True:\n try: os.fork()\n except OSError: pass", 5),
        ("os._exit(3)", 5),
        ("raise SystemExit", 5),
    ],
)
def test_that_it_had_all_processes_it_may_have_is_told(cell: Cell, then: str, peak: int) -> None:
    assert cell.run(ALL_IT_MAY_HAVE + then, processes=5, wall_ms=1000, cpu_ms=1000).facts["processes_peak"] == peak


@pytest.mark.parametrize(
    ("source", "peak"),
    [
        ("import time; time.sleep(60)", 1),
        ("import threading\nfor _ in range(3): threading.Thread(target=threading.Event().wait).start()", 4),
        ("import os, time\nfor _ in range(2):\n if os.fork() == 0: break\ntime.sleep(60)", 3),
    ],
)
def test_processes_and_threads_are_counted(cell: Cell, source: str, peak: int) -> None:
    assert cell.run(source, wall_ms=500).facts["processes_peak"] == peak


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
    ended = fresh_cell.run(source, memory_bytes=1 << 40)
    assert ended.facts["oom_kills"] >= 1
    assert ended.facts["host_oom_kills"] == 0
    assert ended.facts["signal"] == 9
    assert ended.facts["stopped_by"] is None
    assert not ended.fit
    assert "memory" in (ended.anomaly or "")
    assert fresh_cell.run("print('still here', flush=True); import os; os._exit(0)").stdout == "still here\n"
