"""Draws what travels: plain values of every kind, and forms that honest and other encoders write."""

import random
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from pathlib import PosixPath, PurePosixPath
from typing import Any
from uuid import UUID

from grader.wire.decoder import _FILLERS
from grader.wire.encoder import ALIAS
from grader.wire.names import CLASSES, NATURES
from grader.wire.scalars import READERS

TAGS = sorted({*READERS, *_FILLERS, "l", "t", "y", "c", "o", "k", "e", "x", "g", "ec", ALIAS, "", "nobody"})
ERRORS = ["KeyError", "StopIteration", "ExceptionGroup", "OSError", "UnicodeDecodeError", "MemoryError", "KeyboardInterrupt", "ImportError"]
KINDS = ["int", "float", "object", "type", "generator", "coroutine", "async_generator", "function", "module", "list_iterator", "no_such_class"]
NAMES = [*(f"builtins.{name}" for name in [*ERRORS, *KINDS]), "os.system", "", *CLASSES, *NATURES]
MASKS = ["0", "7ffffffffffffffffffffff", "ff", "-1", "zz", "f" * 40, "f" * 41, "1_0"]
FIELDS = ["name", "path", "_candidates", "args", "__notes__", "__cause__", "errno"]
ODD = [None, True, False, 0, 1, 2, -1, 1 << 63, 1 << 70, 10**400, 1e300, -0.0, 2.5, "f" * 30, "zz", "-1", "2024-01-01", "1e999999", "sNaN", "YQ==", "nan"]
LETTERS = 'aé"\\\0[]{}\n\U0001f600\ud800\udfff'


class Drawer:
    """Draws by one random generator, so that a seed says it all."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def one(self, *ways: Callable[[], Any]) -> Any:
        return self.rng.choice(ways)()

    def some(self, draw: Callable[[], Any], most: int) -> list[Any]:
        return [draw() for _ in range(self.rng.randrange(most + 1))]

    def text(self) -> str:
        return "".join(self.rng.choices(LETTERS, k=self.rng.randrange(6)))

    def handle(self) -> int:
        return self.rng.randrange(7)

    def whole(self) -> int:
        return self.one(lambda: self.rng.randrange(-9, 10), lambda: self.rng.choice([1, -1]) * self.rng.getrandbits(self.rng.choice([8, 63, 64, 200])))

    def span(self) -> timedelta:
        return timedelta(self.rng.randrange(-9, 9), self.rng.randrange(86_400), self.rng.randrange(10**6))

    def moment(self) -> datetime:
        moment = datetime(1, 1, 2, tzinfo=self.rng.choice([None, UTC, timezone(self.span() % timedelta(hours=23))])) + self.rng.random() * timedelta(3e6)
        return moment.replace(fold=self.rng.randrange(2))

    def span_of_numbers(self) -> range:
        start, step = self.whole(), self.rng.choice([1, -1]) * (abs(self.whole()) + 1)
        return range(start, start + self.rng.randrange(50) * step, step)

    def key(self) -> Any:
        """A plain value that holds no others."""
        rng = self.rng
        return self.one(
            lambda: rng.choice([None, True, False, ..., NotImplemented]), self.whole, lambda: rng.choice([0.0, -0.0, 1e-300, float("inf"), rng.random()]),
            self.text, lambda: rng.randbytes(rng.randrange(5)), lambda: complex(rng.random(), -0.0), lambda: Decimal(self.whole()).scaleb(rng.randrange(-9, 9)),
            lambda: Fraction(self.whole(), abs(self.whole()) + 1), lambda: UUID(int=rng.getrandbits(128)), lambda: date.fromordinal(rng.randrange(1, 3_000_000)),
            self.span, self.moment, lambda: self.moment().timetz(), lambda: time(fold=rng.randrange(2)), self.span_of_numbers,
            lambda: PosixPath("/", self.text()), lambda: PurePosixPath(self.text()),
        )  # fmt: skip

    def hashable(self, depth: int = 2) -> Any:
        if not depth or self.rng.random() < 0.6:
            return self.key()
        return self.rng.choice([tuple, frozenset])(self.some(lambda: self.hashable(depth - 1), 2))

    def value(self, depth: int = 3) -> Any:
        """Anything that travels by value."""
        if not depth or self.rng.random() < 0.2:
            return self.key()
        items, keys = self.some(lambda: self.value(depth - 1), 3), self.some(self.hashable, 3)
        pairs = {key: self.value(depth - 1) for key in keys}
        return self.one(
            lambda: items, lambda: tuple(items), lambda: pairs, lambda: set(keys), lambda: frozenset(keys), lambda: OrderedDict(pairs), lambda: Counter(pairs),
            lambda: defaultdict(None, pairs), lambda: deque(items, self.rng.choice([None, 5])), lambda: bytearray(b"ab"), lambda: slice(*[self.hashable() for _ in "123"]),
        )  # fmt: skip

    def nonsense(self, depth: int = 3) -> Any:
        """Any JSON at all, most of it tagged like a form."""
        if not depth or self.rng.random() < 0.35:
            return self.one(lambda: self.rng.choice(ODD), self.handle, self.text, lambda: self.rng.choice(NAMES), self.whole)
        inside = self.some(lambda: self.nonsense(depth - 1), 4)
        return self.one(*[lambda: [self.rng.choice(TAGS), *inside]] * 6, lambda: inside, lambda: {self.text(): each for each in inside})

    def class_form(self, depth: int = 2) -> Any:
        if not depth or self.rng.random() < 0.6:
            return self.one(lambda: ["c", self.rng.choice(NAMES)], lambda: ["k", self.handle()])
        bases = self.some(lambda: self.class_form(depth - 1), 2)
        error = self.rng.choice([None, f"builtins.{self.rng.choice(ERRORS)}"])
        return ["k", self.handle(), self.text(), bases, self.rng.choice([*MASKS, format(self.rng.getrandbits(90), "x")]), self.rng.random() < 0.3, error]

    def error_form(self, depth: int = 2) -> Any:
        nearest = f"builtins.{self.rng.choice(ERRORS)}"
        kind = self.one(lambda: ["c", nearest], self.class_form)
        args, link = self.some(lambda: self.form(depth - 1), 2), lambda: self.form(depth - 1) if self.rng.random() < 0.2 else None
        fields = self.some(lambda: [self.rng.choice(FIELDS), self.form(depth - 1)], 1)
        suppressed, trace = self.rng.choice([None, True, False]), self.rng.choice([None, self.text()])
        return ["e", self.handle(), kind, nearest, args, self.text(), fields, link(), link(), suppressed, trace]

    def form(self, depth: int = 2) -> Any:
        """The right parts in the right places, more often than not: it gets past the first check."""
        if depth <= 0:
            return self.one(lambda: self.rng.choice(ODD), self.handle, lambda: ["y", self.handle()])
        return self.one(
            lambda: ["y", self.handle()], lambda: ["o", self.handle(), self.class_form()], lambda: ["o", self.handle(), self.class_form()], self.class_form,
            lambda: self.error_form(depth), self.nonsense, lambda: [self.rng.choice("ltszmCOq"), *self.some(lambda: self.form(depth - 1), 4)],
        )  # fmt: skip


def cases(*parts: Callable[[Drawer], Any]) -> Callable[[random.Random], tuple[Any, ...]]:
    """Draws one argument by each of the parts."""
    return lambda rng: tuple(part(Drawer(rng)) for part in parts)


def pick(*ways: Any) -> Callable[[Drawer], Any]:
    return lambda drawer: drawer.rng.choice(ways)


def listed(draw: Callable[[Drawer], Any], most: int, least: int = 0) -> Callable[[Drawer], list[Any]]:
    return lambda drawer: [draw(drawer) for _ in range(drawer.rng.randint(least, most))]


def shown(value: Any) -> str:
    """The types all the way down, and what equality does not see; sets by their members, in whatever order."""
    if isinstance(value, set | frozenset):
        return f"{type(value).__name__}{sorted(map(shown, value))}"
    if isinstance(value, dict):
        return f"{type(value).__name__}{[(shown(key), shown(item)) for key, item in value.items()]}"
    if isinstance(value, slice):
        return f"slice{shown((value.start, value.stop, value.step))}"
    if isinstance(value, Sequence) and not isinstance(value, str | bytes | range) or isinstance(value, deque):
        return f"{type(value).__name__}{getattr(value, 'maxlen', '')}{[*map(shown, value)]}"
    return f"{type(value).__name__} {value!r}"
