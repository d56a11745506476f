import pytest
from logs import (
    ENTRIES,
    ENTRIES_AROUND_AN_ENDLESS_MESSAGE,
    write_many_members,
    write_one_endless_message,
    write_one_member,
)

from grader.examiner.files import build_once

pytestmark = [pytest.mark.group("memory"), pytest.mark.limits(cpu_ms=4000, wall_ms=16_000)]

ONE_MEMBER = build_once("one_member.log.gz", write_one_member)
MANY_MEMBERS = build_once("many_members.log.gz", write_many_members)
ONE_ENDLESS_MESSAGE = build_once("one_endless_message.log.gz", write_one_endless_message)


@pytest.mark.hint("How much of the unpacked text is there at any moment, in memory or on the disk?")
def test_larger_than_the_memory(solution):
    """A file of one member that unpacks to more than the memory"""
    assert solution.count_levels(str(ONE_MEMBER)) == ENTRIES


@pytest.mark.hint("What is kept of a member when the next one begins?")
def test_many_members(solution):
    """A file of many members that unpacks to more than the memory"""
    assert solution.count_levels(str(MANY_MEMBERS)) == ENTRIES


@pytest.mark.hint("How long is a line? And which part of it do you need?")
def test_one_endless_message(solution):
    """A single message that is longer than the memory"""
    assert solution.count_levels(str(ONE_ENDLESS_MESSAGE)) == ENTRIES_AROUND_AN_ENDLESS_MESSAGE
