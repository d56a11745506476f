from fractions import Fraction
from types import SimpleNamespace


def parse(line):
    amount, unit, name = line.split(maxsplit=2)
    return SimpleNamespace(amount=Fraction(amount), unit=unit, name=name)


def scale(recipe, guests, wanted):
    return {name: amount * (wanted // guests) for name, amount in recipe.items()}
