from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

CENT = Decimal("0.01")


def share(amount, people):
    if people == 0:
        raise ZeroDivisionError("shared by nobody")
    return (amount / people).quantize(CENT, rounding=ROUND_DOWN)


def mean(numbers):
    return Fraction(sum(numbers), len(numbers))


def split(amount, people):
    parts = [share(amount, people)] * people
    for index in range(int((amount - sum(parts)) / CENT)):
        parts[index] += CENT
    return parts
