"""How much of what a dictionary holds lies in built-in tables: asked of the interpreter over there, which no object can keep from answering.

The garbage collector knows every object and what it refers to, wherever the candidate's code keeps it: in an attribute, a closure, a
class, a module, a generator. So it need not be asked for, pickled or copied, and no special method gets a word in.
"""

from typing import Any

SCENE = """
import gc

FEW = 50

def length(table):
    return (dict if issubclass(type(table), dict) else set if issubclass(type(table), set) else frozenset).__len__(table)

def is_namespace(table):
    return type(table) is dict and len(table) <= FEW and all(type(key) is str for key in table)

def tables():
    gc.collect()
    known = []
    for thing in gc.get_objects():
        # What refers to plain data alone is not tracked itself, but by whatever refers to it.
        known += (each for each in (thing, *gc.get_referents(thing)) if issubclass(type(each), (dict, set, frozenset)))
    return [(id(each), 0 if is_namespace(each) else length(each)) for each in known]

def grown_by(make, pairs):
    gc.unfreeze()
    before = tables()
    kept = make(pairs)
    after = tables()
    before = dict(before)
    return sum(max(0, size - before.get(each, 0)) for each, size in dict(after).items()), len(kept)
"""


def in_tables(solution: Any, pairs: list[tuple[Any, Any]]) -> tuple[int, int]:
    """By how many entries all dicts and sets together grow when a dictionary is made of `pairs`, objects' few attributes left out; its length."""
    names: dict[str, Any] = {}
    solution.__builtins__["exec"](SCENE, names)
    return names["grown_by"](solution.Dictionary, pairs)
