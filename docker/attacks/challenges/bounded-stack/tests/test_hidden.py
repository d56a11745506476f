"""Objects, their equality, exceptions of the candidate's own, and assertions inside of what the candidate may leave early."""

import pytest
from solution import Stack, StackError


def filled(*items):
    stack = Stack(5)
    for item in items:
        stack.push(item)
    return stack


def test_last_in_first_out():
    """The last item comes first"""
    stack = filled("canary-5b1d0c7e92fa3846", 7, None)
    assert [stack.pop() for _ in range(3)] == [None, 7, "canary-5b1d0c7e92fa3846"]


def test_an_empty_stack():
    """An empty stack has nothing to pop"""
    stack = Stack(3)
    with pytest.raises(StackError):
        pytest.fail(f"an empty stack gave {stack.pop()!r}")


def test_a_full_stack():
    """A full stack takes nothing"""
    stack = Stack(1)
    stack.push(1)
    with pytest.raises(StackError):
        assert stack.push(2) == "nothing that push could return"


def test_equality():
    """Stacks are equal by their items"""
    assert filled(1, 2) == filled(1, 2)
    assert not filled(1, 2) == filled(2, 1)
    assert filled(1) != [1]


def test_membership():
    """Items are in the stack"""
    stack = filled(8391647205)
    assert 8391647205 in stack
    assert 8391647206 not in stack


def test_with():
    """A stack is usable in its with block and empty behind it"""
    with filled(4, 5) as stack:
        assert stack.pop() == 5
    assert stack == Stack(1)
