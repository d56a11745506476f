from enum import Enum


class Spice(Enum):
    SALT = 1
    PEPPER = 2
    CUMIN = 4


class Mixture:
    def __init__(self, number):
        self._number = number

    def holds(self, spice):
        return bool(self._number & spice.value)


def mixture(number):
    return [spice for spice in Spice if Mixture(number).holds(spice)]
