# id: G64d
# attack: returns decimals that become numbers of a billion digits when they are converted
# challenge: summary-of-file
# expect: wrong_answer, invalid_result
from decimal import Decimal


def mean(path):
    return Decimal("1E+999999999")


def words(path):
    return [Decimal("-1E+999999999999999999"), Decimal("1E-999999999999999999")]


shout = words
