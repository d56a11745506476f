import pytest
from solution import stamp


def test_three_calls():
    """Three calls get the numbers 1 to 3"""
    assert [stamp("apples"), stamp("pears"), stamp("apples")] == ["1. apples", "2. pears", "3. apples"]


def test_another_name():
    """Under another name it goes on counting"""
    label = stamp
    assert stamp("apples") == "1. apples"
    assert label("pears") == "2. pears"


def test_what_is_no_text():
    """What is no text is refused"""
    with pytest.raises(TypeError):
        pytest.fail(f"a number was stamped: {stamp(5)!r}")
