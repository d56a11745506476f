"""Hierarchies drawn at random, and what Python itself makes of them."""

import random
from collections.abc import Iterator

type Hierarchy = dict[str, list[str]]
type Orders = dict[str, list[str] | None]


def drawn(seed: int, classes: int) -> Hierarchy:
    """Every class has up to three bases among those before it."""
    draw = random.Random(seed)
    hierarchy: Hierarchy = {}
    for number in range(classes):
        known = list(hierarchy)
        hierarchy[f"K{number}"] = draw.sample(known, min(len(known), draw.choice([0, 1, 1, 2, 2, 3])))
    return hierarchy


def orders(hierarchy: Hierarchy) -> Orders:
    """The order of every class, by making it; None if there is none, for itself or for one of its bases."""
    made: dict[str, type | None] = {}
    for name, bases in hierarchy.items():
        made[name] = _make(name, [made[base] for base in bases])
    return {name: None if kind is None else [known.__name__ for known in kind.__mro__[:-1]] for name, kind in made.items()}


def _make(name: str, bases: list[type | None]) -> type | None:
    known = tuple(base for base in bases if base is not None)
    if len(known) < len(bases):
        return None
    try:
        return type(name, known, {})
    except TypeError:
        return None


def families(seed: int) -> Iterator[tuple[Hierarchy, Orders]]:
    for number in range(12):
        hierarchy = drawn(1000 * seed + number, 10)
        yield hierarchy, orders(hierarchy)


def ladder(rungs: int) -> Hierarchy:
    """Diamonds one below the other: there are 2 ** rungs ways from the lowest class to the highest."""
    hierarchy: Hierarchy = {"D0": []}
    for rung in range(1, rungs + 1):
        hierarchy |= {f"L{rung}": [f"D{rung - 1}"], f"R{rung}": [f"D{rung - 1}"], f"D{rung}": [f"L{rung}", f"R{rung}"]}
    return hierarchy
