"""References as the examiner writes and reads them. Everything read is checked: a form that no honest agent writes is a
``RefusedValue``."""

from typing import TYPE_CHECKING, Any

from grader.examiner.remote import exports
from grader.examiner.remote.classes import RemoteClass, handle_of_class, is_error, lineage, mirror, session_of
from grader.examiner.remote.defaults import Withheld
from grader.examiner.remote.errors import mark_of
from grader.examiner.remote.exceptions import Exceptions
from grader.examiner.remote.natures import proxy_class
from grader.examiner.remote.proxy import Reference, attach, proxied, reference_of
from grader.wire.decoder import Decoder
from grader.wire.encoder import Encoder
from grader.wire.errors import RefusedValue
from grader.wire.handles import Given, Received
from grader.wire.names import CLASS_NAMES, CLASSES, NATURES, nearest_error
from grader.wire.scalars import Form

if TYPE_CHECKING:
    from grader.examiner.remote.session import Session

_SILENT = (AssertionError,)
_LONGEST_LINEAGE = 200


class References:
    """One session's. Thread-safe."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self.given = Given()
        self.received = Received()
        self.exceptions = Exceptions(session, self)
        self.classes: dict[int, type] = {}
        self.shown: set[type] = set()

    def refer(self, value: Any, encoder: Encoder, depth: int) -> Any:
        """The form of what is no value."""
        if proxied(value):
            reference = reference_of(value)
            return ["y", self._own(reference.handle, reference.session)]
        if isinstance(value, RemoteClass):
            return ["y", self._own(handle_of_class(value), session_of(value))]
        if (late := getattr(type(value), "resolved", None)) is not None and isinstance(value, type):
            return encoder.encode(late(value), depth)
        if isinstance(value, BaseException):
            return self._write_error(value, encoder, depth)
        if isinstance(value, type):
            return self._write_class(value)
        if (form := exports.plain_form(value, encoder, depth)) is not None:
            return form
        return exports.library_form(value) or self._write_object(value)

    def follow(self, form: Form, decoder: Decoder, depth: int) -> Any:
        """What a form of the agent's stands for here."""
        match form:
            case ["y", handle]:
                return self.given.entry(handle).value
            case ["c" | "k", *_]:
                found = self.read_class(form, depth)
                if type(found) is RemoteClass:
                    self.shown.add(found)
                return found
            case ["o", int(handle), nature]:
                return self._read_object(handle, nature, depth)
            case ["e", *_]:
                return self.exceptions.read(form, decoder, depth)
        raise RefusedValue("A form has a tag that nobody knows, or not the parts its tag asks for.")

    def read_class(self, form: Any, depth: int, names: dict[str, type] = CLASSES) -> type:
        match form:
            case ["c", str(name)] if name in names:
                return names[name]
            case ["k", int(handle), *_] if handle in self.classes:
                return self.classes[handle]
            case ["k", int(handle), str(name), list(bases), str(mask), bool(asks), (str() | None) as error] if (
                len(bases) < 100
            ):
                nearest = None if error is None else self.read_error_class(error)
                self._bound(depth, name)
                real = [self.read_class(base, depth + 1) for base in bases]
                # Every class keeps all that it derives from: a ladder of n classes takes n * n.
                if len(mask) > 40 or "\0" in name or sum(len(lineage(base)) for base in real) > _LONGEST_LINEAGE:
                    raise RefusedValue("A class is described in a way that no class can be.")
                made = mirror(self._session, handle, name, real, int(mask, 16), asks, nearest)
                return self.classes.setdefault(handle, made)
        raise RefusedValue("A class is not described as one.")

    def read_error_class(self, name: object) -> type[BaseException]:
        found = CLASSES.get(name) if isinstance(name, str) else None
        if found is None or not issubclass(found, BaseException):
            raise RefusedValue("An exception's class is none that both ends have.")
        return found

    def bound_handles(self) -> None:
        limit = self._session.limits.handles
        if len(self.received) > limit or len(self.classes) > limit:
            raise RefusedValue(f"More than {limit} objects of the candidate's are known at the same time.")

    def _bound(self, depth: int, name: str) -> None:
        self.bound_handles()
        if depth > self._session.limits.depth or len(name) > 1000:
            raise RefusedValue("A class is described too deeply or at too great a length.")

    def _read_object(self, handle: int, nature: Any, depth: int) -> Any:
        known = self.received.again(handle)
        if known is not None:
            if not proxied(known):
                raise RefusedValue("What was known as an exception comes as an object.")
            return known
        self.bound_handles()
        kind = None
        if type(nature) is list and nature[:1] == ["c"]:
            kind = self.read_class(nature, depth, NATURES)
            made = object.__new__(proxy_class(kind))
        else:
            mirrored = self.read_class(nature, depth)
            if is_error(mirrored):
                raise RefusedValue("An object is said to be of a class of exceptions.")
            made = object.__new__(mirrored)
        attach(made, Reference(self._session, handle, kind))
        return self.received.put(handle, made)

    def _own(self, handle: int | None, session: "Session") -> int:
        if session is not self._session or handle is None:
            raise TypeError(
                "An object of the candidate's from another test cannot be used in this one: each test has a process of its own."
            )
        return handle

    def _write_error(self, error: BaseException, encoder: Encoder, depth: int) -> Form:
        mark = vars(error).get("_candidates")
        if (
            mark is not None
            and (found := mark_of(error)) is not None
            and found.session is self._session
            and found.handle
        ):
            return ["y", found.handle]
        kind = type(error)
        # An assertion's text tells what was expected, and that never enters a cell.
        silent = issubclass(kind, _SILENT) or nearest_error(kind) is BaseException
        args = [] if silent else [self._write_arg(arg, encoder, depth) for arg in error.args]
        return ["e", self.given.give(error).handle, self._write_class(kind), *args]

    def _write_arg(self, arg: Any, encoder: Encoder, depth: int) -> Any:
        try:
            return encoder.encode(arg, depth + 1)
        except RefusedValue:
            return f"<a {type(arg).__name__}>"

    def _write_class(self, kind: type) -> Form:
        if (name := CLASS_NAMES.get(id(kind))) is not None:
            return ["c", name]
        if is_error(kind):
            return ["ec", self.given.give(kind).handle, kind.__name__, CLASS_NAMES[id(nearest_error(kind))]]
        return exports.library_form(kind) or self._write_object(kind)

    def _write_object(self, value: Any) -> Form:
        entry = self.given.give(value)
        entry.kind = entry.kind or exports.kind_of(value)
        if entry.kind != "object":
            self._session.pump.stand_by()
        return ["x", entry.handle, entry.kind, *exports.facts_of(value, entry.kind, self._withhold)]

    def _withhold(self, function: Any, parameter: str, value: Any) -> Form:
        entry = self.given.give(Withheld(function, parameter, value))
        entry.kind = "object"
        return ["x", entry.handle, "object"]
