"""Exceptions on their way out and in.

A candidate's exception is written with its class, the nearest class that both ends have, its arguments, text and
fields. An exception that the test raised in a callback arrives as one of the same built-in class, or of a class made
for the test's own, and is the test's very object again when it comes back.
"""

import traceback
from typing import TYPE_CHECKING, Any

from grader.wire.encoder import Encoder
from grader.wire.errors import RefusedValue
from grader.wire.limits import LIMITS
from grader.wire.names import CLASS_NAMES, nearest_error
from grader.wire.private import BUILTINS as __builtins__
from grader.wire.scalars import Form, Wire

if TYPE_CHECKING:
    from grader.agent.references import References

_CHAIN = 5
_FIELDS = 50
_KEPT = 1_000
_SLOTS = {ImportError: ("name", "path"), NameError: ("name",), AttributeError: ("name",)}
_OURS = __file__.rpartition("/agent/")[0] + "/"


class Errors:
    """Remembers the last exceptions of the test's, to know them when they come back."""

    def __init__(self, references: "References") -> None:
        self._references = references
        self._known: dict[int, tuple[BaseException, int]] = {}
        self._classes: dict[int, type[BaseException]] = {}

    def write(self, error: BaseException, encoder: Encoder, depth: int, links: int = 0) -> Form:
        if (known := self._known.get(id(error))) is not None:
            return ["y", known[1]]
        kind = type(error)
        nearest = nearest_error(kind)
        if nearest in (StopIteration, StopAsyncIteration):
            return [
                "e",
                0,
                ["c", CLASS_NAMES[id(nearest)]],
                CLASS_NAMES[id(nearest)],
                self._args(error, nearest, encoder, depth),
                "",
                [],
                *[None] * 4,
            ]
        return [
            "e",
            self._references.given.give(error).handle,
            self._references.write_class(kind),
            CLASS_NAMES[id(nearest)],
            self._args(error, nearest, encoder, depth),
            _text(error),
            self._fields(error, nearest, encoder, depth),
            self._link(error.__cause__, encoder, depth, links),
            self._link(error.__context__, encoder, depth, links),
            bool(error.__suppress_context__),
            _trace(error),
        ]

    def read(self, handle: int, kind: type[BaseException], args: list[Any]) -> BaseException:
        """The stand-in for an exception of the test's."""
        for error, known in list(self._known.values()):
            if known == handle:
                return error
        try:
            error = kind(*args)
        except Exception:  # noqa: BLE001 - classes differ in what they take
            error = kind.__new__(kind)
            error.args = tuple(args)
        self._known[id(error)] = (error, handle)
        while len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]
        return error

    def class_of(self, handle: int, name: str, nearest: type[BaseException]) -> type[BaseException]:
        """The class that stands for one which the test defined."""
        kind = self._classes.get(handle)
        if kind is None:
            kind = self._classes[handle] = type(name, (nearest,), {"__module__": "tests"})
        return kind

    def handle_of_class(self, kind: Any) -> int | None:
        for handle, known in self._classes.items():
            if known is kind:
                return handle
        return None

    def _args(self, error: BaseException, nearest: type, encoder: Encoder, depth: int) -> list[Wire]:
        args = list(BaseException.__dict__["args"].__get__(error))
        if issubclass(nearest, OSError) and len(args) == 2 and error.filename is not None:
            args.append(error.filename)
        return [self._form(arg, encoder, depth) for arg in args]

    def _form(self, value: Any, encoder: Encoder, depth: int) -> Wire:
        try:
            return encoder.encode(value, depth + 2)
        except RefusedValue as error:
            return f"<a {type(value).__name__} that cannot travel: {error}>"

    def _fields(self, error: BaseException, nearest: type, encoder: Encoder, depth: int) -> list[list[Wire]]:
        fields = {str(name)[:200]: value for name, value in list(vars(error).items())[:_FIELDS] if type(name) is str}
        for kind, names in _SLOTS.items():
            if issubclass(nearest, kind):
                fields |= {name: getattr(error, name) for name in names if getattr(error, name) is not None}
        return [[name, self._form(value, encoder, depth + 1)] for name, value in fields.items()]

    def _link(self, error: BaseException | None, encoder: Encoder, depth: int, links: int) -> Wire:
        if error is None or links >= _CHAIN or depth + 2 >= LIMITS.depth:
            return None
        return self.write(error, encoder, depth + 1, links + 1)


def _text(error: BaseException) -> str:
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 - a candidate's own __str__ may do anything
        return ""
    return _plain(text) if type(text) is str else ""


def _trace(error: BaseException) -> str:
    """The traceback without the agent's own frames, as the interpreter would print it."""
    try:
        shown = traceback.TracebackException.from_exception(error, limit=-20, compact=True)
        link: Any = shown
        while link is not None:
            link.stack[:] = [frame for frame in link.stack if not frame.filename.startswith(_OURS)]
            link = link.__cause__ or link.__context__
        return _plain("".join(shown.format()))
    except Exception:  # noqa: BLE001 - best effort: a candidate may have replaced what this needs
        return ""


def _plain(text: str) -> str:
    return text[-LIMITS.error_chars :].encode("utf-8", "backslashreplace").decode()
