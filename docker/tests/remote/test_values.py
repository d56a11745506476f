"""What crosses by value, and what does not."""

import datetime
import math
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from uuid import UUID

import pytest

ECHO = "def echo(x): return x\ndef kind(x): return type(x).__name__\n"

VALUES = [
    None, True, False, 0, -1, 2**63, -(2**63) - 1, 10**4000, 1.5, -0.0, 1e308, 5e-324, math.inf, -math.inf, 1j, complex(math.inf, -0.0),
    "", "é😀", "\x00\n\"\\", "\ud800", "\ud83d\ude00", "a\udcff", b"", b"\x00\xff", bytearray(b"ab"), [], [1, [2, [3]]], (), (1,), ((1, 2), [3]),
    {}, {"b": 1, "a": 2}, {(1, 2): "t", 3: [4], None: 5, frozenset({1}): 6, 1.5: 7}, set(), {1, "a", (2, 3)}, frozenset(), frozenset({1, 2}),
    range(3), range(10, 0, -3), slice(1, None, 2), slice(None), ..., NotImplemented, datetime.date(2024, 2, 29), datetime.time(1, 2, 3, 4),
    datetime.datetime(2024, 1, 1, 12), datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC), datetime.time(5, fold=1),
    datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=5, minutes=30))), datetime.timedelta(-1, 5, 7),
    Decimal("1.50"), Decimal("-0"), Decimal("Infinity"), Fraction(-3, 7), Fraction(10**50, 3), UUID(int=7), Counter("abca"), Counter(),
    OrderedDict(b=1, a=2), defaultdict(list, a=[1]), defaultdict(None), deque([1, 2]), deque([1, 2], maxlen=2), Path("/a/b"),
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{type(value).__name__}-{ascii(value)[:30]}")
def test_a_value_comes_back_equal_and_of_exactly_its_type(solve, value):
    solution = solve(ECHO)
    back = solution.echo(value)
    assert back == value or (back != back and value != value)
    assert type(back) is type(value)
    assert solution.kind(value) == type(value).__name__
    assert repr(back) == repr(value)


def test_nan_stays_nan(solve):
    assert math.isnan(solve(ECHO).echo(math.nan))


def test_the_order_of_a_dictionary_is_kept(solve):
    assert list(solve(ECHO).echo({"z": 1, "a": 2, "m": 3})) == ["z", "a", "m"]


def test_the_factory_of_a_defaultdict_goes_along(solve):
    back = solve(ECHO).echo(defaultdict(list))
    back["new"].append(1)
    assert back == {"new": [1]}


def test_the_length_of_a_bounded_deque_is_kept(solve):
    assert solve(ECHO).echo(deque([1, 2], maxlen=2)).maxlen == 2


def test_equality_in_a_test_is_pythons_own(solve):
    assert solve("def f(): return 240.0").f() == 240


def test_a_container_met_twice_among_the_arguments_is_one_container(solve):
    row = [0]
    assert solve("def f(grid): grid[0].append(1); return grid[0] is grid[1]").f([row, row]) is True


@pytest.mark.parametrize("base", ["int", "float", "str", "list", "dict", "tuple", "set", "bytes", "frozenset"])
def test_a_subclass_that_the_candidate_wrote_is_no_value(solve, base):
    empty = {
        "int": 0,
        "float": 0.0,
        "str": "",
        "list": [],
        "dict": {},
        "tuple": (),
        "set": set(),
        "bytes": b"",
        "frozenset": frozenset(),
    }[base]
    solution = solve(f"""
        class Liar({base}):
            def __eq__(self, other): return True
            def __ne__(self, other): return False
            __hash__ = {base}.__hash__
        def f(): return Liar()
    """)
    result = solution.f()
    assert not result == empty
    assert result != empty
    assert not empty == result
    assert type(result) is solution.Liar


def test_a_named_tuple_of_the_tests_arrives_as_a_tuple(solve):
    from typing import NamedTuple

    class Point(NamedTuple):
        x: int
        y: int

    assert solve("def f(p): return type(p) is tuple and p == (1, 2)").f(Point(1, 2)) is True


@pytest.mark.parametrize("name", ["int", "dict", "ValueError", "type(None)", "object", "type"])
def test_a_builtin_class_crosses_as_that_class(solve, name):
    assert solve(f"def f(): return {name}").f() is eval(name)
    assert solve("def f(x): return x").f(eval(name)) is eval(name)


def test_functions_of_the_standard_library_cross_to_the_candidate_by_name(solve):
    import operator

    solution = solve("import operator\ndef same(f, g, h): return f is len and g is operator.add and h is str.upper")
    assert solution.same(len, operator.add, str.upper) is True
