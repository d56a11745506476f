# fails: test_copies, test_deep_copies
from inspect import Parameter, Signature


class Record:
    __slots__ = ("_values",)

    def __init__(self, /, *args, **kwargs):
        values = self._signature.bind(*args, **kwargs).args
        object.__setattr__(self, "_values", values)

    def __setattr__(self, name, value):
        raise AttributeError

    def __delattr__(self, name):
        raise AttributeError

    def __eq__(self, other):
        return type(self) is type(other) and self._values == other._values

    def __hash__(self):
        return hash(self._values)

    def __repr__(self):
        fields = [f"{name}={value!r}" for name, value in zip(self.__match_args__, self._values)]
        return f"{type(self).__name__}({', '.join(fields)})"

    def with_(self, /, **changes):
        return type(self)(**dict(zip(self.__match_args__, self._values)) | changes)


def field(place):
    return property(lambda self: self._values[place])


def parameter(name):
    if not name.isidentifier():
        raise ValueError
    return Parameter(name, Parameter.POSITIONAL_OR_KEYWORD)


def record(name, *fields):
    if any(each.startswith("_") or each == "with_" for each in fields):
        raise ValueError
    parameter(name)
    signature = Signature([parameter(each) for each in fields])
    namespace = {each: field(place) for place, each in enumerate(fields)}
    return type(name, (Record,), {**namespace, "__slots__": (), "__match_args__": fields, "_signature": signature})
