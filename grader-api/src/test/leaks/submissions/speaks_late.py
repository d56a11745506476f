import atexit
import os
import threading
import time


def later(seen):
    time.sleep(0.05)
    os.write(1, seen.encode())


def work(*values):
    seen = told(values)
    if values[0] != SAMPLE:
        atexit.register(print, seen)
        threading.Thread(target=later, args=(seen,)).start()
        if os.fork() == 0:
            later(seen)
            os._exit(0)
    return values[0]
