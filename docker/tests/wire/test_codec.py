"""Values: every one comes back as it was, every form that is none is refused."""

import datetime
import itertools
import random
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath
from uuid import UUID

import pytest

from grader.wire.decoder import Decoder
from grader.wire.encoder import Encoder
from grader.wire.errors import RefusedValue
from grader.wire.frames import CHANNEL, encode_frame, parse_frame
from grader.wire.limits import LIMITS
from grader.wire.names import NATURES
from grader.wire.scalars import WRITERS


def refuse(*_):
    raise RefusedValue("No references here.")


def there_and_back(value, *, shares=False):
    form = Encoder(refuse, shares=shares).encode(value)
    form = parse_frame(encode_frame({"v": form}, CHANNEL)[4:], CHANNEL)["v"]
    return Decoder(refuse, shares=shares).decode(form)


class Values:
    """Random values of every kind; ``seed`` makes them the same each time."""

    def __init__(self, seed):
        self.rng = random.Random(seed)

    def text(self):
        return "".join(
            chr(self.rng.choice([0, 34, 65, 92, 0xE9, 0x1F600, 0xD800, 0xDC00, 0xDFFF]))
            for _ in range(self.rng.randrange(6))
        )

    def scalar(self):
        rng = self.rng
        return rng.choice([
            lambda: None, lambda: rng.random() < 0.5, lambda: rng.randrange(-(10**25), 10**25), lambda: rng.choice([2**63 - 1, 2**63, -(2**63), -(2**63) - 1]),
            lambda: rng.choice([0.0, -0.0, 1.5, 1e300, float("inf"), -float("inf")]), self.text, lambda: rng.randbytes(rng.randrange(5)),
            lambda: complex(rng.random(), -0.0), lambda: Decimal(rng.randrange(10**6)).scaleb(-3), lambda: Fraction(rng.randrange(100), rng.randrange(1, 100)),
            lambda: UUID(int=rng.getrandbits(128)), lambda: datetime.date.fromordinal(rng.randrange(1, 3_000_000)), lambda: datetime.timedelta(rng.randrange(-99, 99), rng.randrange(99), rng.randrange(99)),
            lambda: datetime.datetime.fromtimestamp(rng.randrange(10**9), datetime.timezone(datetime.timedelta(minutes=rng.randrange(-800, 800)))),
            lambda: datetime.time(rng.randrange(24), fold=rng.randrange(2)), lambda: range(rng.randrange(9), rng.randrange(99), rng.choice([-2, 1, 3])), lambda: PurePosixPath(f"/a/{rng.random()}"), lambda: ...,
        ])()  # fmt: skip

    def key(self, depth):
        return tuple(self.key(depth - 1) for _ in range(2)) if depth and self.rng.random() < 0.3 else self.scalar()

    def value(self, depth):
        if not depth or self.rng.random() < 0.2:
            return self.scalar()
        items = [self.value(depth - 1) for _ in range(self.rng.randrange(4))]
        keys = [self.key(2) for _ in items]
        return self.rng.choice([
            lambda: items, lambda: tuple(items), lambda: dict(zip(keys, items, strict=True)), lambda: set(keys), lambda: frozenset(keys), lambda: deque(items, self.rng.choice([None, 5])),
            lambda: OrderedDict(zip(keys, items, strict=True)), lambda: Counter({key: 2 for key in keys}), lambda: defaultdict(None, zip(keys, items, strict=True)), lambda: bytearray(b"ab"), lambda: slice(1, None, 2),
        ])()  # fmt: skip


@pytest.mark.parametrize("seed", range(20))
def test_any_value_comes_back_equal_and_of_the_same_types(seed):
    values = Values(seed)
    for _ in range(100):
        value = values.value(5)
        back = there_and_back(value)
        assert back == value
        assert shape(back) == shape(value)


def shape(value):
    """The types all the way down, and what equality does not see."""
    if isinstance(value, dict):
        return type(value), [(shape(key), shape(item)) for key, item in value.items()]
    if isinstance(value, list | tuple | deque):
        return type(value), getattr(value, "maxlen", None), [shape(item) for item in value]
    if isinstance(value, set | frozenset):
        return type(value), sorted(repr(shape(item)) for item in value)
    return type(value), repr(value)


@pytest.mark.parametrize("seed", range(20))
def test_any_damage_to_a_form_is_refused_or_another_value(seed):
    rng, values = random.Random(seed), Values(seed)
    for _ in range(200):
        form = Encoder(refuse, shares=False).encode(values.value(4))
        damaged = damage(form, rng)
        try:
            Decoder(refuse, shares=bool(rng.randrange(2))).decode(damaged)
        except RefusedValue:
            pass


def damage(form, rng):
    if type(form) is not list or not form or rng.random() < 0.2:
        return rng.choice([None, 1, -1, 2.5, "x", "l", [], {}, ["@", 0], ["i", "x"], ["q", 1, 2, 3], "9" * 50, 10**40])
    at = rng.randrange(len(form))
    return [*form[:at], *([] if rng.random() < 0.2 else [damage(form[at], rng)]), *form[at + 1 :]]


def test_a_container_is_shared_only_where_that_is_wanted():
    row = [1]
    shared = there_and_back([row, row], shares=True)
    assert shared[0] is shared[1]
    copied = there_and_back([row, row])
    assert copied[0] is not copied[1] and copied == [[1], [1]]


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


def test_depth_is_bounded():
    assert there_and_back(nested(LIMITS.depth - 1)) == nested(LIMITS.depth - 1)
    for shares in (True, False):
        with pytest.raises(RefusedValue):
            Encoder(refuse, shares=shares).encode(nested(LIMITS.depth))


@pytest.mark.parametrize("shares", [True, False])
def test_cycles_are_refused(shares):
    ring, mapping = [], {}
    ring.append(ring)
    mapping["self"] = (mapping,)
    for value in (ring, mapping):
        with pytest.raises(RefusedValue):
            Encoder(refuse, shares=shares).encode(value)


def test_the_number_of_values_is_bounded():
    for value in ([0] * LIMITS.nodes, [[None, 1]] * (LIMITS.nodes // 2), dict.fromkeys(range(LIMITS.nodes))):
        with pytest.raises(RefusedValue):
            Encoder(refuse, shares=False).encode(value)


def test_a_small_graph_that_stands_for_a_large_tree_is_refused():
    value = []
    for _ in range(60):
        value = [value, value]
    with pytest.raises(RefusedValue):
        Encoder(refuse, shares=False).encode(value)


@pytest.mark.parametrize("bits", [LIMITS.integer_bits - 1, LIMITS.integer_bits])
def test_long_integers_travel_up_to_the_bound(bits):
    assert there_and_back(1 << (bits - 1)) == 1 << (bits - 1)
    with pytest.raises(RefusedValue):
        there_and_back(1 << LIMITS.integer_bits)


def test_what_is_not_exactly_a_value_is_not_one():
    class Int(int): ...

    class List(list): ...

    for value in (Int(3), List(), object(), type, len, [Int(3)]):
        with pytest.raises(RefusedValue):
            Encoder(refuse, shares=False).encode(value)


def test_a_time_zone_that_is_no_fixed_offset_is_not_a_value():
    from zoneinfo import ZoneInfo

    with pytest.raises(RefusedValue):
        Encoder(refuse, shares=False).encode(datetime.datetime(2024, 1, 1, tzinfo=ZoneInfo("UTC")))


def colliding_keys(number, length):
    """Distinct tuples of one hash, since -1 and -2 have the same."""
    return [["t", *[0] * length, *[-1 - (n >> bit & 1) for bit in range(12)]] for n in range(number)]


@pytest.mark.parametrize("form", [["s", *colliding_keys(900, 9)], ["m", *[part for key in colliding_keys(900, 9) for part in (key, 1)]]])
def test_a_few_hundred_keys_made_to_collide_are_refused(form):
    with pytest.raises(RefusedValue, match="same hash"):
        Decoder(refuse, shares=False).decode(form)


def test_keys_that_happen_to_collide_travel():
    keys = set(itertools.product((-1, -2), repeat=7))
    assert len(keys) == 128 and len(set(map(hash, keys))) == 1
    assert there_and_back(keys) == keys


def test_fractions_are_bounded_where_reducing_one_would_take_long():
    longest = Fraction(1, (1 << LIMITS.fraction_bits) - 1)
    assert there_and_back(longest) == longest
    for term in (["i", "1" + "0" * (LIMITS.fraction_bits // 4)], ["i", "f" * (LIMITS.integer_bits // 4)]):
        for form in (["F", term, 1], ["F", 1, term]):
            with pytest.raises(RefusedValue, match="longer than"):
                Decoder(refuse, shares=False).decode(form)
    with pytest.raises(RefusedValue):
        Encoder(refuse, shares=False).encode(Fraction(1, 1 << LIMITS.fraction_bits))


def test_nothing_that_travels_by_value_is_what_an_object_may_be_said_to_be():
    for kind in {*WRITERS, *map(type, (None, True, [], (), {}, set(), frozenset(), bytearray(), slice(1))), Counter, OrderedDict, defaultdict, deque}:
        if kind not in (datetime.datetime, datetime.time):
            assert f"{kind.__module__}.{kind.__qualname__}" not in NATURES
