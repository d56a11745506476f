# id: R58d
# attack: sets the clock, the zone and every timer it may
# challenge: limits-one-answer
# expect: accepted
# passes: all
import ctypes
import os
import signal
import time


def answer(values):
    try:
        time.clock_settime(time.CLOCK_REALTIME, 0)
        raise SystemExit("the clock was set")
    except OSError:
        pass
    os.environ["TZ"] = "Nowhere/" + "x" * 1000
    time.tzset()
    time.time = time.monotonic = time.perf_counter = lambda: -1.0
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(4096))
    return sum(value * value for value in values)
