# id: R1l
# attack: a pool of a thousand workers
# challenge: limits-one-answer
# expect: process_limit_exceeded, time_limit_exceeded, runtime_error
import multiprocessing


def square(value):
    return value * value


def answer(values):
    with multiprocessing.get_context("fork").Pool(1000) as pool:
        return sum(pool.map(square, values))
