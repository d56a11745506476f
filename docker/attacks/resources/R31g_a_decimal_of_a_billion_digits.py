# id: R31g
# attack: returns Decimals with exponents of a billion
# challenge: limits-numbers
# expect: invalid_result
from decimal import Decimal


def numbers():
    return {Decimal("1E+999999999"), Decimal("1E-999999999"), Decimal("9E+999999")}
