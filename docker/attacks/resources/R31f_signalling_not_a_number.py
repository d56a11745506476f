# id: R31f
# attack: returns a Decimal that raises when it is compared
# challenge: limits-one-answer
# expect: wrong_answer
from decimal import Decimal


def answer(values):
    return Decimal("sNaN")
