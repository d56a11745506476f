from fractions import Fraction
from typing import NamedTuple


class Part(NamedTuple):
    amount: Fraction
    unit: str
    name: str


def parse(line):
    words = line.split()
    amount = Fraction(0)
    while words and words[0][0].isdigit():
        amount += Fraction(words.pop(0))
    if not amount:
        raise ValueError(f"no amount in {line!r}")
    if len(words) < 2:
        raise ValueError(f"no unit in {line!r}")
    return Part(amount, words[0], " ".join(words[1:]))


def scale(recipe, guests, wanted):
    if guests <= 0:
        raise ValueError("a recipe is for somebody")
    return {name: amount * wanted / guests for name, amount in recipe.items()}
