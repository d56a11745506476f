"""The candidate's exceptions as the test sees them: of exactly the nearest class that both ends have, marked.

A class of the candidate's own counts when the test knows it: when it imported its name, had the class in its hands, or
is about to ask for it: the class in ``except solution.StackError`` is looked up only once something was raised, so code
that is waiting and has that name counts too. Then the exception is of that class, as well as of the nearest one.
"""

import sys
from typing import TYPE_CHECKING, Any

from grader.examiner.remote import declared
from grader.examiner.remote.classes import RemoteClass, lineage
from grader.examiner.remote.errors import Mark, mark
from grader.wire.decoder import Decoder
from grader.wire.errors import RefusedValue
from grader.wire.scalars import Form

if TYPE_CHECKING:
    from grader.examiner.remote.references import References
    from grader.examiner.remote.session import Session

_PLAIN = (str, int, float, bool, bytes, type(None))
_SETTABLE = ("name", "path")


class Exceptions:
    """One session's. Thread-safe."""

    def __init__(self, session: "Session", references: "References") -> None:
        self._session = session
        self._references = references

    def read(self, form: Form, decoder: Decoder, depth: int) -> BaseException:
        """The exception that a form describes; the same one for the same handle."""
        match form:
            case [
                "e",
                int(handle),
                kind,
                nearest_name,
                list(args),
                str(text),
                list(fields),
                cause,
                context,
                bool() | None as suppressed,
                trace,
            ]:
                if handle and (known := self._references.received.again(handle)) is not None:
                    if type(known) is not Mark:
                        raise RefusedValue("What was known as an object comes as an exception.")
                    return known.error
                nearest = self._references.read_error_class(nearest_name)
                real = self._references.read_class(kind, depth + 1)
                values = [decoder.value(arg, depth + 1) for arg in args]
                error = _make(self._class_for(real, nearest), nearest, values, text)
                self._set_fields(error, fields, decoder, depth)
                self._bound(text, trace)
                what = Mark(handle, type.__getattribute__(real, "__name__"), text, trace or "", self._session)
                mark(error, what)
                if handle:
                    self._references.bound_handles()
                    self._references.received.put(handle, what)
                error.__cause__ = self._linked(cause, decoder, depth)
                error.__context__ = self._linked(context, decoder, depth)
                error.__suppress_context__ = bool(suppressed)
                return error
        raise RefusedValue("An exception is not described as one.")

    def _linked(self, form: Any, decoder: Decoder, depth: int) -> BaseException | None:
        if form is None:
            return None
        found = decoder.value(form, depth + 1)
        if not isinstance(found, BaseException):
            raise RefusedValue("The cause of an exception is none.")
        return found

    def _bound(self, text: str, trace: Any) -> None:
        most = 2 * self._session.limits.error_chars
        if len(text) > most or (trace is not None and (type(trace) is not str or len(trace) > most)):
            raise RefusedValue("An exception's text is longer than allowed.")

    def _class_for(self, real: type, nearest: type[BaseException]) -> type[BaseException]:
        if type(real) is not RemoteClass:
            return nearest
        line = lineage(real)
        if nearest not in line:
            raise RefusedValue("An exception's class does not derive from what is said to be nearest.")
        names = declared.names_for(self._session, line)
        if names:
            return declared.combined(self._session, names, real)
        mirrored = [base for base in line if type(base) is RemoteClass]
        known = any(base in self._references.shown for base in mirrored) or _is_named(
            {type.__getattribute__(base, "__name__") for base in mirrored}
        )
        return real if known else nearest

    def _set_fields(self, error: BaseException, fields: list[Any], decoder: Decoder, depth: int) -> None:
        for field in fields[:100]:
            match field:
                case [str(name), form]:
                    value = decoder.value(form, depth + 2)
                    if name in _SETTABLE and isinstance(error, ImportError | NameError | AttributeError):
                        BaseException.__setattr__(error, name, value)
                    else:
                        vars(error)[name] = value
                case _:
                    raise RefusedValue("A field of an exception is not a name and a value.")


def _is_named(names: set[str]) -> bool:
    """Whether code that is being run here has one of the names as an attribute or a global."""
    frame = sys._getframe(1)
    while frame is not None:
        if not names.isdisjoint(frame.f_code.co_names):
            return True
        frame = frame.f_back
    return False


def _make(kind: type[BaseException], nearest: type[BaseException], args: list[Any], text: str) -> BaseException:
    try:
        error = nearest.__new__(kind, *args)
        nearest.__init__(error, *args)
    except Exception:  # noqa: BLE001 - classes differ in what they take; the candidate's class may have taken it otherwise
        error = BaseException.__new__(kind)
        error.args = tuple(args)
    if text and all(type(arg) in _PLAIN for arg in args):
        _say_the_same(error, args, text)
    return error


def _say_the_same(error: BaseException, args: list[Any], text: str) -> None:
    """A class with a ``__str__`` of its own: the text is what counts, where the nearest class can be made to say it."""
    try:
        if str(error) == text:
            return
        error.args = (text,)
        if str(error) != text:
            error.args = tuple(args)
    except Exception:  # noqa: BLE001 - a built-in class may need more than one argument to be printed
        error.args = tuple(args)
