# id: R58f
# attack: queues blocked signals to itself until it is refused
# challenge: limits-one-answer
# expect: accepted
# passes: all
import ctypes
import signal
import threading

libc = ctypes.CDLL(None)


def answer(values):
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGRTMIN])
    here, queued = ctypes.c_ulong(threading.get_ident()), 0
    while libc.pthread_sigqueue(here, signal.SIGRTMIN, None) == 0 and queued < 50_000:
        queued += 1
    assert queued < 50_000
    return sum(value * value for value in values)
