# id: G5b
# attack: raises unittest.SkipTest
# challenge: sum-of-squares
# expect: runtime_error
import unittest


def answer(values):
    raise unittest.SkipTest("not here")
