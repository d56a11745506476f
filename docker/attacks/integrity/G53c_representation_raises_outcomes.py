# id: G53c
# attack: its representation raises exits, skips and groups while a failed comparison is explained
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error
import unittest

KINDS = iter([SystemExit, KeyboardInterrupt, GeneratorExit, unittest.SkipTest, MemoryError] * 100)


class Raises:
    def __repr__(self):
        raise next(KINDS)

    __str__ = __repr__


def answer(values):
    return Raises()
