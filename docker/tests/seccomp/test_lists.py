"""Every system call there is has been thought about once, and once only."""

from itertools import combinations
from pathlib import Path

import pytest

from tests.seccomp.lists import ARCHITECTURES, LISTS, calls, table

YOUNGER_THAN_LIBSECCOMP = {"uprobe"}


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_every_call_libseccomp_knows_is_in_a_list(architecture: str) -> None:
    known = set(calls(architecture))
    assert len(known) > 300
    assert known.difference(*LISTS.values()) == set()


def test_every_call_in_a_list_is_one_of_either_architecture() -> None:
    listed = {call for names in LISTS.values() for call in names}
    assert listed.difference(*map(calls, ARCHITECTURES)) == YOUNGER_THAN_LIBSECCOMP


@pytest.mark.parametrize(("one", "other"), combinations(LISTS, 2))
def test_no_call_is_in_two_lists(one: str, other: str) -> None:
    assert set(LISTS[one]).isdisjoint(LISTS[other])


def test_the_table_of_numbers_is_the_lists() -> None:
    # The tests of the containers read it. When a list has changed: python3 -c 'from tests.seccomp.lists import table; print(table(), end="")'
    assert Path(__file__).with_name("numbers.csv").read_text() == table()
