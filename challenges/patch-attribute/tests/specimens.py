"""Things to patch. They are made on the candidate's side, so that only the patching itself lies between test and thing."""

from types import SimpleNamespace
from typing import Any

SOURCE = '''
class Base:
    colour = "red"

    def name(self):
        return "base"

    @staticmethod
    def static():
        return "static"

    @classmethod
    def of_class(cls):
        return cls.__name__

    @property
    def size(self):
        return 7


class Child(Base):
    pass


class Meta(type):
    kind = "from the metaclass"


class WithMeta(metaclass=Meta):
    pass


class Slotted:
    __slots__ = ("full", "empty")

    def __init__(self):
        self.full = "full"


class Thermometer:
    def __init__(self):
        self.kelvin = 300

    @property
    def celsius(self):
        return self.kelvin - 273

    @celsius.setter
    def celsius(self, value):
        self.kelvin = value + 273


class ReadOnly:
    @property
    def fixed(self):
        return 1


class Helpful:
    def __getattr__(self, name):
        return "made up"


class Plain:
    pass


class Token:
    def __eq__(self, other):
        return True

    __hash__ = None


def own(target):
    """The names in `vars(target)`."""
    return sorted(name for name in vars(target))


def kind_in(target, name):
    """The name of the class of what lies in `vars(target)` under the name."""
    return type(vars(target)[name]).__name__


def same_in(target, name, value):
    return vars(target)[name] is value


def read(target, name):
    return getattr(target, name)


def raw(target, name):
    return vars(target)[name]


def is_empty(target, name):
    return not hasattr(target, name)


def nest(patched, target, name, values):
    """Reads the attribute in nested blocks, one for each value, and after each of them."""
    if not values:
        return []
    with patched(target, name, values[0]):
        inside = [getattr(target, name), *nest(patched, target, name, values[1:])]
    return [*inside, getattr(target, name)]


def leave_by_return(patched, target, name, value):
    with patched(target, name, value):
        return getattr(target, name)


def leave_by_break(patched, target, name, value):
    seen = []
    for _ in range(3):
        with patched(target, name, value):
            seen.append(getattr(target, name))
            break
    return seen
'''


def specimens(solution: Any) -> SimpleNamespace:
    """The classes and functions of `SOURCE`, over there."""
    names: dict[str, Any] = {}
    solution.__builtins__["exec"](SOURCE, names)
    return SimpleNamespace(**{name: value for name, value in names.items() if not name.startswith("__")})
