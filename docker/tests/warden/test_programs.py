"""Ordinary Python programs run in a cell; what reaches outside the process is refused by an ordinary exception.

Short ones stand here, longer ones in ``tests/seccomp/programs``: every file there is a program that has to come to its end.
"""

from pathlib import Path

import pytest

from tests.warden.cell import Cell

PROGRAMS = sorted((Path(__file__).parents[1] / "seccomp" / "programs").glob("*.py"))
MEMORY_BYTES = {"numpy_with_threads": 512 << 20}
"""OpenBLAS maps some 30 MiB for every thread of its own, used or not; the others get by with 128 MiB."""

WORKS = {
    "asyncio": """
import asyncio
async def put(queue): await asyncio.sleep(0); await queue.put(1)
async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group: group.create_task(put(queue))
    await asyncio.to_thread(print, 'from a thread')
    return await queue.get()
assert asyncio.run(main()) == 1
""",
    "asyncio over a pair of sockets": """
import asyncio, socket
async def main():
    a, b = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=a)
    _, other = await asyncio.open_connection(sock=b)
    other.write(b'line\\n')
    assert await reader.readline() == b'line\\n'
    writer.close(); other.close()
asyncio.run(main())
""",
    "threads": """
import threading
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(8) as pool: assert sum(pool.map(abs, range(-100, 0))) == 5050
barrier = threading.Barrier(4)
threads = [threading.Thread(target=barrier.wait) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
""",
    "multiprocessing.Pool": "import multiprocessing\nwith multiprocessing.Pool(3) as pool: assert pool.map(abs, [-1, -2, -3]) == [1, 2, 3]",
    "multiprocessing.Queue": """
import multiprocessing
queue, value, lock = multiprocessing.Queue(), multiprocessing.Value('i', 0), multiprocessing.Lock()
def work():
    with lock: value.value += 1
    queue.put(value.value)
processes = [multiprocessing.Process(target=work) for _ in range(3)]
for process in processes: process.start()
assert sorted(queue.get() for _ in processes) == [1, 2, 3]
for process in processes: process.join()
""",
    "ProcessPoolExecutor": """
from concurrent.futures import ProcessPoolExecutor
with ProcessPoolExecutor(2) as pool: assert list(pool.map(abs, [-1, -2])) == [1, 2]
""",
    "temporary files": """
import tempfile, pathlib, shutil
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder, 'a'); file.write_text('x' * 1000)
    shutil.copy2(file, file.with_name('b')); shutil.copytree(folder, folder + '-copy'); shutil.rmtree(folder + '-copy')
with tempfile.TemporaryFile() as file: file.write(b'x')
with tempfile.NamedTemporaryFile() as file: file.write(b'x')
""",
    "extension modules": "import _decimal, sqlite3, lzma, bz2, zlib, ctypes, hashlib; hashlib.sha256(b'x'); sqlite3.connect(':memory:')",
    "signals and timers": """
import signal, time
rung = []
signal.signal(signal.SIGALRM, lambda *_: rung.append(True)); signal.setitimer(signal.ITIMER_REAL, 0.01)
while not rung: time.sleep(0.01)
""",
    "shared memory": """
from multiprocessing.shared_memory import SharedMemory
for options in ({}, {'track': False}):
    block = SharedMemory(create=True, size=4096, **options); block.buf[0] = 1; block.close(); block.unlink()
left = SharedMemory(create=True, size=4096)
""",
    "time zones and randomness": "import zoneinfo, random, secrets, uuid; zoneinfo.ZoneInfo('UTC'); random.random(); secrets.token_hex(); uuid.uuid4()",
    "profiling and the garbage collector": "import gc, sys, tracemalloc, resource; tracemalloc.start(); gc.collect(); resource.getrusage(0); sys.setrecursionlimit(10**5)",
}

REFUSED = {
    "a program": "import subprocess; subprocess.run(['/bin/true'])",
    "os.execv": "import os; os.execv('/bin/true', ['true'])",
    "a socket": "import socket; socket.socket()",
    "the examiner's door": "import socket; socket.socket(socket.AF_UNIX).connect('/grader/door/examiner.sock')",
    "an anonymous file": "import os; os.memfd_create('x')",
    "another uid": "import os; os.setuid(0)",
    "another root": "import os; os.chroot('/tmp')",
    "a namespace": "import os; os.unshare(os.CLONE_NEWUSER)",
    "a signal to PID 1": "import os; os.kill(1, 9)",
    "another processor": "import os; os.sched_setaffinity(0, {0})",
    "a shell": "import subprocess; subprocess.run('true', shell=True)",
    "os.popen": "import os; os.popen('true')",
    "os.posix_spawn": "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "a program of asyncio's": "import asyncio; asyncio.run(asyncio.create_subprocess_exec('/bin/true'))",
    "a process that is not a fork": "import multiprocessing as m; m.get_context('forkserver').Process(target=print).start()",
    "a web server": "import http.server; http.server.HTTPServer(('', 0), None)",
    "a server on a unix socket": "import asyncio; asyncio.run(asyncio.start_unix_server(print, 'socket'))",
    "a file's owner": "import os; open('x', 'w').close(); os.chown('x', os.getuid(), os.getgid())",
    "an attribute of a file": "import os; open('x', 'w').close(); os.setxattr('x', 'user.a', b'1')",
    "another priority": "import os; os.nice(5)",
    "a lease on a file": "import fcntl; fcntl.fcntl(open('x', 'w'), fcntl.F_SETLEASE, fcntl.F_WRLCK)",
    "watching a folder": "import fcntl, os; fcntl.fcntl(os.open('.', os.O_RDONLY), fcntl.F_NOTIFY, fcntl.DN_CREATE)",
    "a larger pipe": "import fcntl, os; fcntl.fcntl(os.pipe()[1], fcntl.F_SETPIPE_SZ, 1 << 20)",
}

FAILS = {
    "a connection": ("import urllib.request; urllib.request.urlopen('http://example.org')", "URLError"),
    "a server on the network": ("import asyncio; asyncio.run(asyncio.start_server(print, '127.0.0.1', 0))", "OSError"),
    "a terminal": ("import os; os.openpty()", "OSError"),
    "a message queue by its file": ("open('/dev/mqueue/x', 'w')", "OSError"),
    "a manager, whose process listens on a socket": ("import multiprocessing; multiprocessing.Manager()", "EOFError"),
}
"""What is refused by another exception than PermissionError, because a library stands between."""


@pytest.mark.parametrize("name", WORKS)
def test_it_works(cell: Cell, name: str) -> None:
    ended = cell.run(f"{WORKS[name]}\nprint('worked', flush=True)\nimport os; os._exit(0)", memory_bytes=128 << 20)
    assert ended.stderr == ""
    assert ended.stdout.endswith("worked\n")
    assert ended.fit


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_it_comes_to_its_end(cell: Cell, program: Path) -> None:
    source = f"{program.read_text()}\nprint('worked', flush=True)\nimport os; os._exit(0)"
    ended = cell.run(source, memory_bytes=MEMORY_BYTES.get(program.stem, 128 << 20))
    assert (ended.stdout, ended.stderr, ended.fit) == ("worked\n", "", True)


def test_there_are_programs() -> None:
    assert len(PROGRAMS) > 5
    assert set(MEMORY_BYTES) <= {program.stem for program in PROGRAMS}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(cell: Cell, name: str) -> None:
    ended = cell.run(f"import os\ntry:\n exec({REFUSED[name]!r})\nexcept PermissionError: print('refused', flush=True)\nos._exit(0)")
    assert (ended.stdout, ended.fit) == ("refused\n", True)


@pytest.mark.parametrize("name", FAILS)
def test_it_fails_without_harm(cell: Cell, name: str) -> None:
    source, error = FAILS[name]
    ended = cell.run(f"import os\ntry:\n exec({source!r})\nexcept Exception as e: print(type(e).__name__, flush=True)\nos._exit(0)")
    assert (ended.stdout, ended.fit) == (f"{error}\n", True)


def test_a_manager_says_in_its_output_what_was_refused(cell: Cell) -> None:
    ended = cell.run(f"import os\ntry:\n exec({FAILS['a manager, whose process listens on a socket'][0]!r})\nexcept EOFError: os._exit(0)")
    assert "PermissionError" in ended.stderr


def test_two_tests_of_a_cell_do_not_share_their_random_numbers(cell: Cell) -> None:
    source = "import random, os; print(random.random(), flush=True); os._exit(0)"
    assert cell.run(source).stdout != cell.run(source).stdout
