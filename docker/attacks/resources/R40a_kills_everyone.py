# id: R40a
# attack: kills PID 1, its parent, everybody and at last itself
# challenge: sum-of-squares
# expect: runtime_error
# times: 2
import os
import signal


def answer(values):
    for target in (1, os.getppid(), -os.getppid(), *range(2, 200)):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD, signal.SIGSTOP, signal.SIGKILL):
            if target != os.getpid():
                try:
                    os.kill(target, number)
                except OSError:
                    pass
    os.kill(-1, signal.SIGTERM)
    os.kill(-1, signal.SIGKILL)
