import pytest
from pages import CAPITALS_OF_MANY_LINES, CAPITALS_OF_ONE_ENDLESS_LINE, write_many_lines, write_one_endless_line

from grader.examiner.files import build_once

pytestmark = [pytest.mark.group("memory"), pytest.mark.limits(cpu_ms=24_000, wall_ms=90_000)]

MANY_LINES = build_once("many_lines.txt", write_many_lines)
ONE_ENDLESS_LINE = build_once("one_endless_line.txt", write_one_endless_line)


@pytest.mark.hint("How much of the file is in memory at any moment?")
def test_a_file_larger_than_the_memory(solution):
    """A file of many lines, far larger than the memory"""
    assert solution.count_capitals(str(MANY_LINES)) == CAPITALS_OF_MANY_LINES


@pytest.mark.hint("A for loop over a file reads it line by line. How long is a line?")
def test_one_endless_line(solution):
    """A file that is one line, far longer than the memory"""
    assert solution.count_capitals(str(ONE_ENDLESS_LINE)) == CAPITALS_OF_ONE_ENDLESS_LINE
