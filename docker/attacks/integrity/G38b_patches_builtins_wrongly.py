# id: G38b
# attack: the same around a wrong answer
# challenge: sum-of-squares
# expect: wrong_answer
import builtins
import random
import time

SUM = sum


def constant(*args, **kwargs):
    return 4


random.random = random.seed = random.randint = time.time = time.monotonic = time.perf_counter = time.sleep = constant
for name in ("len", "sorted", "sum", "range", "print", "input", "round", "abs", "enumerate", "zip", "iter", "next", "compile", "exec", "__import__"):
    setattr(builtins, name, constant)


def answer(values):
    return sum(value * value for value in values)
