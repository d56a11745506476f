# id: G2b
# attack: prints the right answer and kills itself inside the call
# challenge: sum-of-squares
# expect: runtime_error
import os
import signal


def answer(values):
    print(sum(value * value for value in values), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
