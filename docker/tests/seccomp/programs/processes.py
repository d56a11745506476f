import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from multiprocessing import shared_memory, sharedctypes


def square(n):
    return n * n


def fail(n):
    raise KeyError(n)


if multiprocessing.get_start_method() != "fork":
    multiprocessing.set_start_method("fork")
with ProcessPoolExecutor(2) as pool:
    assert [f.result() for f in [pool.submit(square, n) for n in range(5)]] == [0, 1, 4, 9, 16]
    assert isinstance(pool.submit(fail, 1).exception(), KeyError)
with ThreadPoolExecutor(4) as pool:
    assert sorted(f.result() for f in as_completed(pool.submit(square, n) for n in range(5))) == [0, 1, 4, 9, 16]
with multiprocessing.Pool(2) as pool:
    assert list(pool.imap_unordered(abs, [-1] * 10, 3)) == [1] * 10

here, there = multiprocessing.Pipe()
event, barrier, semaphore = multiprocessing.Event(), multiprocessing.Barrier(2), multiprocessing.Semaphore(1)
condition, array, simple = multiprocessing.Condition(), multiprocessing.Array("d", 10), multiprocessing.SimpleQueue()
raw = sharedctypes.RawArray("i", [1, 2, 3])
block = shared_memory.SharedMemory(create=True, size=4096, track=False)


def child():
    barrier.wait(10)
    with semaphore, array.get_lock(), condition:
        array[3], raw[0], block.buf[7] = 1.5, 7, 9
    there.send({"from": os.getpid()})
    simple.put("done")
    event.set()
    signal.pause()


process = multiprocessing.Process(target=child, daemon=True)
process.start()
barrier.wait(10)
assert here.recv() == {"from": process.pid}
assert simple.get() == "done"
assert event.wait(10)
assert (array[3], raw[0], block.buf[7]) == (1.5, 7, 9)
process.terminate()
process.join()
assert process.exitcode == -signal.SIGTERM
block.close()
block.unlink()

pid = os.fork()
if pid == 0:
    os._exit(3)
assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 3
local, done = threading.local(), threading.Event()
timer = threading.Timer(0.01, done.set)
timer.start()
assert done.wait(10)
assert time.get_clock_info("monotonic").monotonic
