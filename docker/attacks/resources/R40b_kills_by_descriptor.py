# id: R40b
# attack: kills through process descriptors, groups and queued signals
# challenge: limits-one-answer
# expect: runtime_error
import ctypes
import os
import signal

libc = ctypes.CDLL(None)


def answer(values):
    for pid in range(1, 100):
        try:
            signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGKILL)
        except OSError:
            pass
        for call in (lambda: os.killpg(pid, 9), lambda: libc.sigqueue(pid, 9, 0), lambda: libc.tgkill(pid, pid, 9)):
            try:
                call()
            except OSError:
                pass
    os.killpg(0, signal.SIGKILL)
