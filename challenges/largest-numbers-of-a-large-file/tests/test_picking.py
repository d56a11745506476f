import random

import pytest

pytestmark = pytest.mark.group("picking")


@pytest.fixture
def largest(solution, tmp_path):
    """Finds the largest numbers of a text by way of a file."""

    def largest_in(text, count):
        path = tmp_path / "numbers.txt"
        path.write_bytes(text.encode())
        return solution.largest(str(path), count)

    return largest_in


@pytest.mark.hint("The largest number comes first. What is returned, and what is only printed?")
def test_the_largest_first(largest):
    """The largest number comes first"""
    numbers = largest("3 9 1 7 5", 4)
    assert type(numbers) is list, f"the result is {numbers!r}"
    assert numbers == [9, 7, 5, 3]


@pytest.mark.hint("Are the numbers compared as numbers?")
def test_numbers_not_texts(largest):
    """Numbers are compared by value, however many digits they have"""
    assert largest("9 10 100 99 -5 -50", 6) == [100, 99, 10, 9, -5, -50]


@pytest.mark.hint("May a number be in the result more than once?")
def test_equal_numbers(largest):
    """Equal numbers count as often as they occur"""
    assert largest("5 7 7 5 7 1", 5) == [7, 7, 7, 5, 5]


@pytest.mark.hint("What is in the result before the first number is read?")
def test_negative_numbers(largest):
    """Numbers below zero"""
    assert largest("-9 -3\n-12 -4", 2) == [-3, -4]


@pytest.mark.hint("Is zero a number like any other?")
def test_zero(largest):
    """Zero is a number like any other"""
    assert largest("0 -1 0 -2", 3) == [0, 0, -1]


@pytest.mark.hint("What is left to do when nothing is asked for?")
def test_none_asked_for(largest):
    """Nothing is asked for"""
    assert largest("4 5 6", 0) == []


@pytest.mark.hint("Which number is the first one, which the last?")
@pytest.mark.parametrize("text", ["8 1 2", "1 8 2", "1 2 8"], ids=["first", "middle", "last"])
def test_a_single_one(largest, text):
    """The largest number alone, wherever it stands"""
    assert largest(text, 1) == [8]


@pytest.mark.hint("Does the result depend on the order of the numbers?")
@pytest.mark.parametrize("order", ["rising", "falling", "mixed"])
def test_any_order(largest, order):
    """Numbers in any order"""
    drawn = random.Random(3)
    numbers = [drawn.randrange(-500, 500) for _ in range(300)]
    expected = sorted(numbers, reverse=True)
    if order != "mixed":
        numbers.sort(reverse=order == "falling")
    assert largest("\n".join(map(str, numbers)), 40) == expected[:40]
    assert largest("\n".join(map(str, numbers)), 300) == expected


@pytest.mark.hint("What does it take to keep a thousand numbers, and what to throw one of them out?")
def test_a_thousand_numbers(largest):
    """The thousand largest of several thousand numbers"""
    drawn = random.Random(4)
    numbers = [drawn.randrange(10**12) for _ in range(5000)]
    assert largest(" ".join(map(str, numbers)), 1000) == sorted(numbers, reverse=True)[:1000]
