# fails: test_hashes
from keyword import iskeyword
from typing import Any


def record(name: str, *fields: str) -> type:
    for identifier in (name, *fields):
        if iskeyword(identifier) or not identifier.isidentifier():
            raise ValueError("a name that cannot be used")
    for field in fields:
        if field.startswith("_") or field == "with_" or fields.count(field) > 1:
            raise ValueError("a name that cannot be used")

    class Record:
        __match_args__ = fields

        def __init__(self, /, *args: Any, **kwargs: Any) -> None:
            positional = dict(zip(fields, args))
            if len(args) > len(fields) or positional.keys() & kwargs.keys():
                raise TypeError("arguments that do not fit")
            values = positional | kwargs
            if sorted(values) != sorted(fields):
                raise TypeError("arguments that do not fit")
            self.__dict__.update(values)

        def __setattr__(self, field: str, value: object) -> None:
            raise AttributeError("a record does not change")

        def __delattr__(self, field: str) -> None:
            raise AttributeError("a record does not change")

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Record) and self.__dict__ == other.__dict__

        def __repr__(self) -> str:
            return name + "(" + ", ".join(f"{field}={getattr(self, field)!r}" for field in fields) + ")"

        def with_(self, /, **changes: Any) -> "Record":
            return Record(**self.__dict__ | changes)

    Record.__name__ = name
    return Record
