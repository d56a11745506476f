"""A session with a candidate that lies: whatever a test does ends as a value, as an exception of the candidate's, or with the
conversation. Nothing else escapes, nothing hangs, and what the candidate was not told it does not answer."""

import asyncio
import copy
import json
import logging
import operator
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

import grader
from grader.examiner.remote import RemoteError, Session, is_candidates
from grader.examiner.remote.classes import RemoteClass
from grader.examiner.remote.proxy import proxied
from grader.wire import STEPS
from grader.wire.names import CLASS_NAMES
from tests.fuzz.scripted import FAR_TOO_LONG_SECONDS, LOADED, Move, scripted
from tests.fuzz.seeds import every_seed, explore
from tests.fuzz.streams import frame_of
from tests.fuzz.values import Drawer, cases, listed

_STEPS = sorted(STEPS) + ["call", "send", "next", "throw", "getattr"]


def message(drawer: Drawer) -> Any:
    """One that a candidate may send unasked."""
    rng = drawer.rng
    return drawer.one(
        lambda: {"id": drawer.handle(), "lane": rng.choice([0, 0, 0, 1, -1, 7, 1 << 70]), "f": rng.choice(_STEPS), "t": drawer.handle(), "a": drawer.some(drawer.form, 2)},
        lambda: {"id": rng.randrange(50), "lane": 0, "f": rng.choice(["call", "input", "readline", "send", "acall"]), "t": rng.randrange(1, 3), "k": {drawer.text(): drawer.form()}},
        lambda: {"cancel": drawer.nonsense(1)},
        lambda: {"free": drawer.one(lambda: [[drawer.handle(), rng.randrange(1, 3)]], lambda: drawer.nonsense(2))},
        lambda: {"re": drawer.one(drawer.handle, lambda: drawer.nonsense(1)), rng.choice("vx"): drawer.form()},
        lambda: {rng.choice(["loaded", "id", "lane", "f", "t", "a", "k", "re", "v", "x", "free", "cancel", "after", "watch"]): drawer.nonsense(1) for _ in range(rng.randrange(5))},
    )  # fmt: skip


def answer(drawer: Drawer) -> Any:
    rng = drawer.rng
    parts: dict[str, Any] = drawer.one(*[lambda: {"v": drawer.form(3)}] * 3, lambda: {"x": drawer.error_form(3)}, lambda: {rng.choice(["v", "x", "bad"]): drawer.nonsense()})
    if rng.random() < 0.2:
        parts["after"] = drawer.some(lambda: [drawer.rng.randrange(2), drawer.form()], 2) if rng.random() < 0.8 else drawer.nonsense()
    if rng.random() < 0.1:
        parts[rng.choice(["watch", "cancelled", "free", "loaded", "id", "lane", "f"])] = rng.choice([True, 1, [], [[1, 1]], "call", "ok"])
    return parts


def move(drawer: Drawer) -> Move:
    rng = drawer.rng
    return drawer.one(
        *[lambda: ("reply", answer(drawer))] * 12,
        *[lambda: ("reply", {"v": ["o", drawer.handle(), ["c", "builtins." + rng.choice(["function", "generator", "coroutine", "object", "list_iterator", "async_generator"])]]})] * 8,
        *[lambda: ("say", message(drawer))] * 4,
        lambda: ("listen",),
        lambda: ("half", message(drawer), rng.randrange(99)),
        lambda: ("rights", answer(drawer)),
        lambda: ("bytes", rng.randbytes(rng.randrange(1, 40))),
        lambda: ("close",) if rng.random() < 0.7 else ("hang",),
    )  # fmt: skip


def loading(drawer: Drawer) -> Any:
    """How the conversation begins; most do well."""
    if drawer.rng.random() < 0.85:
        return LOADED
    said = {"loaded": drawer.one(lambda: drawer.rng.choice(["ok", "compile_error", "error"]), lambda: drawer.nonsense(1))}
    return said | {drawer.rng.choice(["v", "x", "text"]): drawer.one(drawer.form, drawer.error_form)}


class Secret(Exception):
    """What a test's own function raises, and nobody else."""


def refuse(*_: Any, **__: Any) -> Any:
    raise Secret


async def awaited(thing: Any) -> Any:
    return await thing


async def stepped(thing: Any) -> Any:
    return [item async for item in thing][:5] if not hasattr(thing, "__anext__") else await anext(thing)


async def entered(thing: Any) -> Any:
    async with thing as inner:
        return inner


async def called_at_once(thing: Any) -> Any:
    async def own(*_: Any) -> int:
        await asyncio.sleep(0)
        return 1

    return await asyncio.gather(thing(own), thing(own), return_exceptions=True)


def used_with(thing: Any) -> Any:
    with thing as inner:
        return inner


def read_back(thing: Any) -> Any:
    mine: Any = [1, [2], {"a": {3}}]
    thing(mine, mine[1])
    return mine


DEEDS: dict[str, Callable[[Session, Any], Any]] = {
    "attribute": lambda _, x: x.f,
    "name": lambda session, _: session.resolve("f"),
    "module": lambda session, _: session.module_named("solution"),
    "set attribute": lambda _, x: setattr(x, "f", [1]),
    "del attribute": lambda _, x: delattr(x, "f"),
    "call": lambda _, x: x(1, "a", key=(2.5, None)),
    "call with containers": lambda _, x: read_back(x),
    "call with a function": lambda _, x: x(lambda *args: args[0] if args else [1]),
    "call with a function that raises": lambda _, x: x(refuse),
    "call with a generator": lambda _, x: x(i for i in range(3)),
    "call with an iterator": lambda _, x: x(iter([[1]])),
    "call with an object": lambda _, x: x(object(), Secret),
    "item": lambda _, x: x[0],
    "set item": lambda _, x: operator.setitem(x, 0, [1]),
    "iterate": lambda _, x: list(islice(x, 4)),
    "next": lambda _, x: next(x),
    "send": lambda _, x: x.send(1),
    "contains": lambda _, x: 3 in x,
    "with": lambda _, x: used_with(x),
    "await": lambda _, x: asyncio.run(awaited(x)),
    "await a call": lambda _, x: asyncio.run(awaited(x())),
    "async for": lambda _, x: asyncio.run(stepped(x)),
    "async with": lambda _, x: asyncio.run(entered(x)),
    "gather": lambda _, x: asyncio.run(called_at_once(x)),
    "isinstance": lambda _, x: isinstance(x, type(x)) and isinstance(x, int),
    "isinstance of it": lambda _, x: isinstance(1, x),
    "copy": lambda _, x: copy.deepcopy(x),
    "add": lambda _, x: x + 1,
    "add to": lambda _, x: 1 + x,
    "own comparison": lambda _, x: x == x and x < x,
    **{each.__name__: lambda _, x, each=each: each(x) for each in (len, str, repr, bool, hash, int, float, complex, round, iter, dir, reversed, operator.index, bytes, callable)},
}  # fmt: skip


LOOKS: list[Callable[[Any, float], Any]] = [
    lambda value, secret: value == secret, lambda value, secret: secret == value, lambda value, secret: not value != secret, lambda value, secret: value is secret,
    lambda value, secret: value in [secret], lambda value, secret: value in {secret}, lambda value, secret: secret in {value}, lambda value, secret: {"a": value} == {"a": secret},
    lambda value, secret: (secret, [value]) == (value, [secret]), lambda value, secret: value == pytest.approx(secret), lambda value, secret: pytest.approx([secret]) == [value],
]  # fmt: skip
"""Ways to ask whether the answer is right."""


def looks_like(session: Session, value: Any, secret: float) -> bool:
    for look in LOOKS:
        try:
            if look(value, secret):
                return True
        except BaseException as error:
            # Python may refuse to compare what cannot be: a number too large for a float, a Decimal that signals.
            if not isinstance(error, TypeError | ValueError | ArithmeticError) and not is_allowed(session, error):
                raise
    return False


def is_remote(value: Any) -> bool:
    return proxied(value) or type(value) is RemoteClass


def assert_clean(session: Session, value: Any) -> None:
    """Only values, proxies, marked exceptions, classes that both ends have, and the test's own objects."""
    rest = [value]
    while rest:
        value = rest.pop()
        if is_remote(value) or id(value) in CLASS_NAMES or id(value) in session.references.given._by_identity:
            continue
        if isinstance(value, BaseException):
            # A class that both ends have may be said to be a function of the candidate's; then the test has made this itself.
            assert (value.__traceback__ is None and id(type(value)) in CLASS_NAMES) or is_allowed(session, value), f"a {type(value)} is nobody's"
        elif isinstance(value, dict):
            rest += [*value.keys(), *value.values()]
        elif isinstance(value, slice):
            rest += [value.start, value.stop, value.step]
        elif isinstance(value, list | tuple | set | frozenset) or type(value).__name__ == "deque":
            rest += value
        elif isinstance(value, Iterator) and type(value).__module__ == "builtins":
            # What iter and reversed make of a value here; dictionaries' are not among the classes that cross.
            rest += list(value)
        else:
            assert f"{type(value).__module__}.{type(value).__qualname__}" in CLASS_NAMES.values(), f"a {type(value)} came out"


_PACKAGE = str(Path(grader.__file__).parent)


def is_allowed(session: Session, error: BaseException) -> bool:
    """The candidate's, the conversation's end, the test's own that came back, or Python's complaint about what the test did with an
    answer: in the test, or in the library that it used for it, but never in what is ours."""
    if isinstance(error, RemoteError) or is_candidates(error) or id(error) in session.references.given._by_identity:
        return True
    innermost = traceback.extract_tb(error.__traceback__)[-1].filename if error.__traceback__ is not None else ""
    return not innermost.startswith(_PACKAGE) and isinstance(error, TypeError | ValueError | AttributeError | LookupError | OverflowError | StopIteration)


class Hung(BaseException):
    """A deed did not end."""


# A callback that was open when everything ended, in a loop that is no test's: said on standard error, and of no consequence.
_NOISE = ("Task was destroyed but it is pending!\ntask: <Task pending name='remote-callback'", "coroutine 'Callbacks._serve_async' was never awaited")


@contextmanager
def nothing_behind_the_back() -> Iterator[None]:
    """No thread and no callback of a loop ends in an exception, and nothing takes far too long."""
    escaped: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            shown = "".join(traceback.format_exception(record.exc_info[1])) if record.exc_info else ""
            escaped.append(f"{record.getMessage()}\n{shown}")

    def ring(*_: Any) -> None:
        raise Hung(f"hangs: {[thread.name for thread in threading.enumerate()]}")

    listener, hook, unraisable = Listener(logging.WARNING), threading.excepthook, sys.unraisablehook
    logging.getLogger("asyncio").addHandler(listener)
    threading.excepthook = lambda args: escaped.append("".join(traceback.format_exception(args.exc_value)))
    sys.unraisablehook = lambda args: escaped.append(f"{args.object!r}: {args.exc_value!r}")
    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, FAR_TOO_LONG_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        logging.getLogger("asyncio").removeHandler(listener)
        threading.excepthook, sys.unraisablehook = hook, unraisable
    noted = [text for text in escaped if not any(noise in text for noise in _NOISE)]
    assert not noted, noted[0]


def attempt(session: Session, deeds: list[str], secret: float) -> None:
    held: Any = session.module
    for deed in deeds:
        try:
            value = DEEDS[deed](session, held)
        except RemoteError:
            assert session.fault is not None or session.ended
            return
        except BaseException as error:
            if not is_allowed(session, error):
                raise
            continue
        assert_clean(session, value)
        assert not looks_like(session, value, secret)
        held = value if is_remote(value) else held


def scenario(drawer: Drawer) -> list[str]:
    return [drawer.rng.choice(list(DEEDS)) for _ in range(drawer.rng.randint(1, 6))]


_BEHIND = "ignore:Exception ignored in. <coroutine object Callbacks._serve_async:pytest.PytestUnraisableExceptionWarning"


@every_seed
@pytest.mark.filterwarnings(_BEHIND)
def test_every_deed_ends_with_a_value_an_exception_of_the_candidates_or_the_conversation(seed: int) -> None:
    @explore(seed, 700, cases(loading, listed(move, 10, least=1), scenario, lambda drawer: 1e6 + 1e6 * drawer.rng.random()))
    def check(first: Any, moves: list[Move], deeds: list[str], secret: float) -> None:
        with nothing_behind_the_back(), scripted(frame_of(first), moves) as (session, candidate):
            try:
                session.wait_loaded()
                attempt(session, deeds, secret)
            except BaseException as error:
                if not is_allowed(session, error):
                    raise
            session.close()
            candidate.thread.join(FAR_TOO_LONG_SECONDS)
            assert repr(secret).encode() not in candidate.heard and json.dumps(secret).encode() not in candidate.heard
