"""Asks the program that stands in a solution's place for the mutants it has made, a page a test; what it prints comes back as output."""

import pytest


@pytest.mark.parametrize("number", range(16))
def test_page(solution, number):
    solution.print_page(number)
