from enum import IntFlag


class Spice(IntFlag):
    SALT = 1
    PEPPER = 2
    CUMIN = 4


class Mixture:
    def __init__(self, number):
        self.number = number

    def holds(self, spice):
        return self.number & spice


def mixture(number):
    return Spice(number)
