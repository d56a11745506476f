import pytest
from readings import GREAT, SMALL_DEBTS, write_many_lines, write_one_endless_line

from grader.examiner.files import build_once

pytestmark = [pytest.mark.group("memory"), pytest.mark.limits(cpu_ms=4000, wall_ms=16_000)]

MANY_LINES = build_once("many_lines.txt", write_many_lines)
ONE_ENDLESS_LINE = build_once("one_endless_line.txt", write_one_endless_line)


@pytest.mark.hint("How many of the numbers are in memory at any moment? How many need to be?")
def test_a_file_larger_than_the_memory(solution):
    """A file of many lines, larger than the memory"""
    assert solution.largest(str(MANY_LINES), 50) == sorted(GREAT, reverse=True)[:50]


@pytest.mark.hint("A for loop over a file reads it line by line. How long is a line? And where does a piece of it end?")
def test_one_endless_line(solution):
    """A file that is one line, longer than the memory"""
    assert solution.largest(str(ONE_ENDLESS_LINE), 3) == sorted(SMALL_DEBTS, reverse=True)[:3]
