import pytest
from solution import curry


def volume(length, width, height, unit="cm"):
    return f"{length * width * height} {unit}"


def test_one_at_a_time():
    """One argument at a time"""
    assert curry(volume)(2)(3)(4) == "24 cm"


def test_several_at_a_time():
    """Several arguments at a time, some by keyword"""
    curried = curry(volume)
    assert curried(2, 3)(4, unit="m") == "24 m"
    assert curried(height=4)(unit="mm")(2, 3) == "24 mm"


def test_used_again():
    """A curried function may be used again"""
    area = curry(volume)(1)
    assert (area(2)(3), area(4)(5)) == ("6 cm", "20 cm")


def test_a_keyword_that_is_not_there():
    """An unknown keyword is refused"""
    with pytest.raises(TypeError):
        pytest.fail(f"an unknown keyword was taken: {curry(volume)(depth=3)!r}")
