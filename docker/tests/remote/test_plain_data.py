"""Answers that pass for plain data or stand for more than they seem: what they are compared with, and what they may hold."""

import unittest
from decimal import Decimal

import pytest

from grader.examiner.remote import ProtocolFault

CLAIMS = """
    import sys
    class Claims:
        told = []
        def __sub__(self, other): self.told.append(other); return 0.0
        __rsub__ = __sub__
        def __abs__(self): return 0.0
        def __len__(self): return 0
        def difference(self, other): self.told.append(other); return set()
        def __iter__(self): return iter(())
    def claim(name): sys.modules["grader.wire.names"].NATURE_NAMES[id(Claims)] = name
    def make(): return Claims()
    def told(): return list(Claims.told)
"""


@pytest.mark.parametrize(
    "nature",
    ["builtins.float", "builtins.set", "builtins.type", "decimal.Decimal", "fractions.Fraction", "collections.Counter"],
)
def test_an_object_that_passes_for_plain_data_is_a_fault(solve, nature):
    solution = solve(CLAIMS)
    solution.claim(nature)
    with pytest.raises(ProtocolFault):
        solution.make()


def test_what_compares_by_arithmetic_does_not_ask_the_candidate(names):
    make, told = names(CLAIMS, "make", "told")
    case = unittest.TestCase()
    for compare in (
        lambda: case.assertAlmostEqual(make(), 2.5),
        lambda: case.assertAlmostEqual(2.5, make(), delta=1),
        lambda: case.assertSetEqual(make(), {1}),
        lambda: case.assertSetEqual({1}, make()),
    ):
        with pytest.raises(AssertionError, match="object of class"):
            compare()
    case.assertNotAlmostEqual(make(), 2.5)
    assert make() != pytest.approx(2.5)
    assert told() == []
    case.assertAlmostEqual(make(), make())


def test_what_compares_by_arithmetic_works_on_plain_data(names):
    (third,) = names("third = 1 / 3", "third")
    case = unittest.TestCase()
    case.assertAlmostEqual(third, 0.33333333)
    case.assertNotAlmostEqual(third, 0.4)
    case.assertSetEqual({1}, {1})
    with pytest.raises(AssertionError):
        case.assertSetEqual({1}, {2})


@pytest.mark.parametrize(
    "value",
    [
        "range(10**9)",
        "{'a': [range(10**30)]}",
        "Decimal('1E+999999999')",
        "Decimal('-1E-999999999')",
        "KeyError(range(10**12))",
    ],
)
def test_a_value_that_stands_for_more_than_fits_is_a_fault(solve, value):
    solution = solve(f"from decimal import Decimal\ndef f(*x): return {value}\ndef g(take): return take({value})")
    with pytest.raises(ProtocolFault):
        solution.f()


def test_a_value_that_stands_for_more_than_fits_is_a_fault_in_a_callback_too(solve):
    with pytest.raises(ProtocolFault):
        solve("def f(take): return take(range(10**9))").f(lambda numbers: list(numbers))


def test_a_test_may_hand_over_a_range_of_any_length(solve):
    solution = solve("def f(numbers): return numbers[10**12], numbers[:10**5]")
    assert solution.f(range(10**18)) == (10**12, range(10**5))
    assert solve("from decimal import Decimal\ndef f(): return Decimal('1E+9999'), Decimal('nan')").f()[0] == Decimal("1E+9999")
