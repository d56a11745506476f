"""Whatever a candidate leaves is gone before the next test, and the next test is graded as usual."""

import os
from pathlib import Path

import pytest

from grader.warden.sweep import WRITABLE, left_behind
from tests.warden.cell import Cell

DAEMON = """
import os, signal, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}: signal.signal(number, signal.SIG_IGN)
        print('daemon', flush=True)
        while True: time.sleep(60)
    os._exit(0)
time.sleep(60)
"""
STOPPED_CHILD = """
import os, signal, time
if os.fork() == 0: os.kill(os.getpid(), signal.SIGSTOP)
os.waitpid(-1, os.WUNTRACED)
print('stopped', flush=True)
time.sleep(60)
"""
KILLER = """
import os, signal, time
if os.fork() == 0:
    print('killing', flush=True)
    while True:
        for pid in (-1, 1, os.getppid()):
            try: os.kill(pid, signal.SIGKILL)
            except OSError: pass
time.sleep(60)
"""
FILLER = """
import _thread, os, signal, time
for _ in range(20):
    if os.fork() == 0: signal.pause()
gate = _thread.allocate_lock()
gate.acquire()
try:
    while True: _thread.start_new_thread(gate.acquire, ())
except RuntimeError: print('full', flush=True)
time.sleep(60)
"""
SOWER = """
import os
def sow():
    while True:
        try:
            if os.fork() == 0: os.setsid()
        except BaseException: pass
print('sowing', flush=True)
sow()
"""


@pytest.mark.parametrize(("source", "mark"), [(DAEMON, "daemon"), (STOPPED_CHILD, "stopped"), (SOWER, "sowing")])
def test_no_process_outlives_its_test(cell: Cell, source: str, mark: str) -> None:
    ended = cell.run(source, stop_at=mark)
    assert (ended.fit, ended.anomaly) == (True, None)
    assert uids_running().isdisjoint(range(cell.uid_base, cell.uid_base + cell.tests + 1))


def test_a_fork_bomb_is_stopped_and_the_next_test_is_as_usual(cell: Cell) -> None:
    ended = cell.run("import os\nwhile True:\n try: os.fork()\n except OSError: pass", cpu_ms=300, processes=100, memory_bytes=512 << 20)
    assert (ended.facts["stopped_by"], ended.fit) == ("cpu", True)
    assert_works_as_usual(cell)


def test_a_full_pids_cgroup_does_not_keep_the_warden_from_cleaning_up(cell: Cell) -> None:
    ended = cell.run(FILLER, stop_at="full", processes=10_000, memory_bytes=1 << 40)
    assert ended.facts["refused_processes"] > 0
    assert ended.fit
    assert_works_as_usual(cell)


def test_one_that_kills_whatever_it_can_hits_itself_only(cell: Cell) -> None:
    ended = cell.run(KILLER)
    assert ended.facts["signal"] == 9
    assert ended.fit
    assert_works_as_usual(cell)


def test_one_that_kills_in_the_warden_s_way_cannot_stop_the_warden(cell: Cell) -> None:
    ended = cell.run("import os, signal\nprint('go', flush=True)\nwhile True:\n try: os.kill(-1, signal.SIGSTOP)\n except OSError: pass", stop_at="go")
    assert ended.fit
    assert_works_as_usual(cell)


FILES = {
    "plain files": "for place in places: open(place + '/left', 'w').write('x')",
    "folders nobody may enter": "for place in places: os.makedirs(place + '/a/b/c'); os.chmod(place + '/a/b', 0); os.chmod(place + '/a', 0)",
    "files nobody may read": "for place in places: open(place + '/left', 'w').close(); os.chmod(place + '/left', 0)",
    "a thousand folders deep": "os.chdir('/tmp')\nfor n in range(1000): os.mkdir('d' * 200); os.chdir('d' * 200)",
    "links": "os.symlink('/etc', '/tmp/etc'); os.symlink('/tmp', '/tmp/loop'); open('f', 'w').close(); os.link('f', '/tmp/hard')",
    "named pipes": "os.mkfifo('/tmp/pipe')",
    "strange names": "open(b'/tmp/\\xff\\n\\x01', 'w').close(); open('/tmp/.hidden', 'w').close(); os.mkdir('/tmp/-rf')",
    "every inode": "n = 0\nwhile True:\n try: open(f'/tmp/{n}', 'w').close()\n except OSError: break\n n += 1",
    "every byte": "for place in places:\n try:\n  with open(place + '/big', 'wb') as f:\n   while True: f.write(bytes(1 << 20))\n except OSError: pass",
    "a folder that is in use": "os.mkdir('/tmp/in'); os.chdir('/tmp/in'); open('file', 'w').close(); os.fork()",
}


@pytest.mark.parametrize("name", FILES)
def test_no_file_outlives_its_test(cell: Cell, name: str) -> None:
    source = f"import os, time\nplaces = ['/tmp', '/dev/shm']\n{FILES[name]}\nprint('written', flush=True)\ntime.sleep(60)"
    before = listing()
    ended = cell.run(source, stop_at="written", file_bytes=1 << 30, memory_bytes=512 << 20, file_count=100_000)
    assert (ended.fit, ended.anomaly) == (True, None)
    assert listing() == before
    assert_works_as_usual(cell)


def test_nothing_can_be_left_in_dev_mqueue(cell: Cell) -> None:
    ended = cell.run("import os\ntry: open('/dev/mqueue/left', 'w')\nexcept OSError: print('refused', flush=True)\nos._exit(0)")
    assert ended.stdout == "refused\n"


def test_something_that_cannot_be_removed_is_named(tmp_path: Path) -> None:
    (tmp_path / "stays").touch()
    assert left_behind(os.getuid(), [tmp_path, tmp_path / "missing"]) == [str(tmp_path / "stays")]
    assert left_behind(os.getuid() + 1, [tmp_path]) == []


def assert_works_as_usual(cell: Cell) -> None:
    ended = cell.run("print(sum(range(10)), flush=True); import os; os._exit(0)")
    assert (ended.stdout, ended.facts["exit_code"], ended.fit) == ("45\n", 0, True)


def listing() -> list[Path]:
    return [path for place in WRITABLE for path in sorted(place.iterdir())]


def uids_running() -> set[int]:
    lines = [line for status in Path("/proc").glob("[0-9]*/status") for line in status.read_text().splitlines()]
    return {int(line.split()[1]) for line in lines if line.startswith("Uid:")}
