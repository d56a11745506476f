import pytest
from one_line import objections

pytestmark = pytest.mark.group("form")


@pytest.mark.hint("One statement in the function's body; the statement of the challenge says what is free.")
def test_one_line(source):
    """The function is one line"""
    found = list(objections(source.tree))
    assert not found, "; ".join(found)
