"""References as the agent writes and reads them; the forms are listed in ``grader.wire``."""

import importlib
from typing import Any

from grader.agent.errors import Errors
from grader.agent.stubs import Stubs
from grader.wire.decoder import Decoder
from grader.wire.encoder import Encoder
from grader.wire.errors import RefusedValue
from grader.wire.handles import Given
from grader.wire.names import CLASS_NAMES, CLASSES, NATURE_NAMES, nearest_error
from grader.wire.private import BUILTINS as __builtins__
from grader.wire.scalars import Form, Wire
from grader.wire.specials import mask_of

_NAME = type.__dict__["__name__"].__get__
_BASES = type.__dict__["__bases__"].__get__
_MRO = type.__dict__["__mro__"].__get__
_TYPE_MEMBERS = type.__dict__
_NAME_CHARS = 200


class References:
    """Thread-safe. ``given`` holds the candidate's objects that the examiner knows, ``stubs`` what stands for the
    examiner's."""

    def __init__(self) -> None:
        self.given = Given()
        self.stubs = Stubs()
        self.errors = Errors(self)

    def refer(self, value: Any, encoder: Encoder, depth: int) -> Form:
        """The form of what is no value."""
        if (handle := self.stubs.handle_of(value)) is not None:
            return ["y", handle]
        kind = type(value)
        lineage = _MRO(kind)
        if type in lineage:
            if (handle := self.errors.handle_of_class(value)) is not None:
                return ["y", handle]
            return self.write_class(value)
        if BaseException in lineage:
            return self.errors.write(value, encoder, depth)
        return ["o", self.given.give(value).handle, self._write_nature(kind)]

    def write_error(self, error: BaseException) -> Wire:
        """The form of an exception that was raised."""
        return Encoder(self.refer, shares=False).encode(error)

    def write_class(self, kind: type) -> Form:
        if (name := CLASS_NAMES.get(id(kind))) is not None:
            return ["c", name]
        # In full every time: answers of several threads or tasks may be read in another order than they were written in.
        handle = self.given.give(kind).handle
        error = CLASS_NAMES[id(nearest_error(kind))] if BaseException in _MRO(kind) else None
        bases = [self.write_class(base) for base in _BASES(kind)]
        return ["k", handle, _NAME(kind)[:_NAME_CHARS], bases, format(mask_of(kind), "x"), _asks(type(kind)), error]

    def follow(self, form: Form, decoder: Decoder, depth: int) -> Any:
        """What a form of the examiner's stands for here."""
        match form:
            case ["y", handle]:
                return self.given.entry(handle).value
            case ["c", name]:
                return CLASSES[name]
            case ["g", module, name]:
                value = importlib.import_module(module)
                for part in name.split("."):
                    value = getattr(value, part)
                return value
            case ["x", handle, kind, *facts]:
                return self.stubs.stand_in(handle, kind, [decoder.value(fact, depth + 1) for fact in facts])
            case ["e", handle, kind, *args]:
                return self.errors.read(
                    handle, decoder.value(kind, depth + 1), [decoder.value(arg, depth + 1) for arg in args]
                )
            case ["ec", handle, name, nearest]:
                return self.errors.class_of(handle, name, CLASSES[nearest])
        raise RefusedValue(f"No form begins with {form[0]!r}.")

    def _write_nature(self, kind: type) -> Form:
        if (name := NATURE_NAMES.get(id(kind))) is not None:
            return ["c", name]
        return self.write_class(kind)


def _asks(meta: type) -> bool:
    """Whether the class decides by code of its own what its instances and subclasses are."""
    for name in ("__instancecheck__", "__subclasscheck__"):
        for base in _MRO(meta):
            if name in base.__dict__:
                if base.__dict__[name] is not _TYPE_MEMBERS[name]:
                    return True
                break
    return False
