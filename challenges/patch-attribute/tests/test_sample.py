import pytest
from solution import patched


def test_a_module(solution):
    """An attribute of a module is another one within the block"""
    solution.answer = 42
    with patched(solution, "answer", 7) as value:
        assert value == 7
        assert solution.answer == 7
    assert solution.answer == 42


def test_an_attribute_that_was_not_there(things):
    """An attribute that was not there is gone after the block"""
    target = things.Plain()
    with patched(target, "answer", 7):
        assert target.answer == 7
    assert not hasattr(target, "answer")


def test_an_exception(things):
    """An exception comes out, and the attribute is restored"""
    target = things.Plain()
    target.answer = 42
    with pytest.raises(LookupError, match="no"), patched(target, "answer", 7):
        raise LookupError("no")
    assert target.answer == 42
