# id: R40d
# attack: tries to flood PID 1 with signals and with dead grandchildren
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os
import signal


def answer(values):
    for number in range(1, 65):
        try:
            os.kill(1, number)
        except PermissionError:
            pass
    for _ in range(3):
        if os.fork() == 0:
            if os.fork() == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            os._exit(0)
        os.wait()
    return sum(value * value for value in values)
