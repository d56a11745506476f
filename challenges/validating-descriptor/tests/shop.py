"""Classes with fields. They are made on the candidate's side, where a class and its descriptors belong together."""

from types import SimpleNamespace
from typing import Any

SOURCE = '''
import gc
import weakref


class Product:
    name = Field(str, check=str.isidentifier)
    price = Field((int, float), minimum=0)
    stock = Field(int, minimum=1, maximum=1000)


class Special(Product):
    rebate = Field(int, maximum=50)


class Strict(Product):
    stock = Field(int, minimum=1, maximum=10)


class Flag:
    value = Field(bool)
    mixed = Field((int, bool))
    number = Field(int)
    anything = Field(object)


class Slotted:
    __slots__ = ("_left", "_right", "__weakref__")
    left = Field(int)
    right = Field(int)


class Equal:
    number = Field(int)

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return True

    __hash__ = None


class Falsy:
    number = Field(int)

    def __bool__(self):
        return False

    def __len__(self):
        return 0


class Thing:
    pass


class Holder:
    thing = Field(Thing)


def set_in_dict(instance, name, value):
    vars(instance)[name] = value


def read_or_refuse(instance, name):
    try:
        return getattr(instance, name)
    except Exception:
        return "refused"


def is_kept(holder, thing):
    holder.thing = thing
    return holder.thing is thing


def alive_after_leaving():
    """Whether an instance and its value are still there when nobody has them any more."""
    holder, thing = Holder(), Thing()
    holder.thing = thing
    references = weakref.ref(holder), weakref.ref(thing)
    del holder, thing
    gc.collect()
    return [reference() is not None for reference in references]


def alive_after_deleting():
    holder, thing = Holder(), Thing()
    holder.thing = thing
    reference = weakref.ref(thing)
    del thing, holder.thing
    gc.collect()
    return reference() is not None


def with_check(check):
    class Checked:
        value = Field(int, minimum=10, check=check)
    return Checked()


def many_in_a_row(count):
    """The value that each of many instances begins with, one made when the one before has gone."""
    seen = set()
    for number in range(count):
        instance = Product()
        seen.add(getattr(instance, "stock", None))
        instance.stock = 5
        del instance
    return seen
'''


def open_shop(solution: Any) -> SimpleNamespace:
    """The classes and functions of `SOURCE`, over there."""
    names: dict[str, Any] = {"Field": solution.Field, "__name__": "shop"}
    solution.__builtins__["exec"](SOURCE, names)
    return SimpleNamespace(**{name: value for name, value in names.items() if not name.startswith("__")})
