"""Ordinary Python programs run in a cell; what reaches outside the process is refused by an ordinary exception."""

import pytest

from tests.warden.cell import Cell

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
    "shared memory without a tracker": """
from multiprocessing.shared_memory import SharedMemory
block = SharedMemory(create=True, size=4096, track=False); block.buf[0] = 1; block.close(); block.unlink()
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
}


@pytest.mark.parametrize("name", WORKS)
def test_it_works(cell: Cell, name: str) -> None:
    ended = cell.run(f"{WORKS[name]}\nprint('worked', flush=True)\nimport os; os._exit(0)", memory_bytes=128 << 20)
    assert ended.stderr == ""
    assert ended.stdout.endswith("worked\n")
    assert ended.fit


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(cell: Cell, name: str) -> None:
    ended = cell.run(f"import os\ntry:\n exec({REFUSED[name]!r})\nexcept PermissionError: print('refused', flush=True)\nos._exit(0)")
    assert (ended.stdout, ended.fit) == ("refused\n", True)


def test_two_tests_of_a_cell_do_not_share_their_random_numbers(cell: Cell) -> None:
    source = "import random, os; print(random.random(), flush=True); os._exit(0)"
    assert cell.run(source).stdout != cell.run(source).stdout
