# id: G78
# attack: answers with paths, times and numbers that resemble what is expected only when they are converted
# challenge: summary-of-file
# expect: wrong_answer, invalid_result
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath


def mean(path):
    return complex("nan+nanj") if path.endswith("e") else Decimal("NaN")


def words(path):
    return {PurePosixPath("a"): Fraction(1, 3)}


def shout(path):
    return "231"
