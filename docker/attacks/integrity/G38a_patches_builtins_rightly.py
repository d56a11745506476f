# id: G38a
# attack: patches random, time, len, sorted, compile and import around the right answer
# challenge: sum-of-squares
# expect: accepted
# passes: all
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
    return SUM(value * value for value in values)
