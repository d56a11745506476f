import pytest
from solution import reverse


def test_reverses_three_letters():
    """Three letters come out backwards"""
    assert list(reverse(letter for letter in "abc")) == ["c", "b", "a"]


def test_an_empty_generator():
    """An empty generator has nothing to reverse"""
    with pytest.raises(StopIteration):
        next(reverse(letter for letter in ""))


def test_calling_reverse_reads_nothing():
    """Calling reverse reads nothing yet"""
    read = []

    def letters():
        for letter in "abc":
            read.append(letter)
            yield letter

    backwards = reverse(letters())
    assert read == []
    assert next(backwards) == "c"
    assert read == ["a", "b", "c"]
