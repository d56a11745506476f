from itertools import islice

import pytest
from archives import ERRORS, error, errors_of, write_large, write_many_errors

from grader.examiner.files import build_once

pytestmark = [pytest.mark.group("memory"), pytest.mark.limits(cpu_ms=4000, wall_ms=16_000)]

LARGE = build_once("large.zip", write_large)
MANY_ERRORS = build_once("many_errors.zip", write_many_errors)


@pytest.mark.hint("How much of a member is there at any moment, in memory or on the disk?")
def test_members_larger_than_the_memory(solution):
    """Members that unpack to more than the memory"""
    assert list(solution.errors(str(LARGE))) == errors_of("a/large.log") + errors_of("b/large.log")


@pytest.mark.hint("What happens to an error that has been found?")
def test_many_errors(solution):
    """So many errors that they would not fit into the memory, of which the first ones are taken"""
    assert list(islice(solution.errors(str(MANY_ERRORS)), 50)) == [error(number) for number in range(1, 51)]


@pytest.mark.hint("Can two readers of the same archive be at work at once?")
def test_two_at_once(solution):
    """Two of them side by side do not disturb each other"""
    first, second = iter(solution.errors(str(LARGE), "a")), iter(solution.errors(str(MANY_ERRORS)))
    for number in range(3):
        assert next(first) == errors_of("a/large.log")[number]
        assert next(second) == error(number + 1)
