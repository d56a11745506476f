# id: G42b
# attack: prints the inputs and leaves with an exit code made of them
# challenge: sum-of-squares
# expect: runtime_error
import os
import sys


def answer(values):
    values = list(values)
    print(values, file=sys.stderr)
    print(values, flush=True)
    os._exit(abs(sum(values)) % 250 + 1)
