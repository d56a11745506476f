import random

import pytest

pytestmark = pytest.mark.group("reading")


@pytest.fixture
def numbers_in(solution, tmp_path):
    """All the numbers of a text, by way of a file."""

    def read(text):
        path = tmp_path / "numbers.txt"
        path.write_bytes(text.encode())
        return solution.largest(str(path), 1000)

    return read


@pytest.mark.hint("What separates two numbers?")
def test_any_white_space(numbers_in):
    """Numbers are separated by any run of white space"""
    assert numbers_in("1  2\t3\r\n4\n\n\n5 \t\r\n 6") == [6, 5, 4, 3, 2, 1]


@pytest.mark.hint("What stands before the first number and after the last?")
def test_white_space_at_the_ends(numbers_in):
    """White space before the first number and after the last"""
    assert numbers_in("\n \t 31 32 \r\n\n  ") == [32, 31]


@pytest.mark.hint("Is the last number read like any other?")
def test_nothing_after_the_last_number(numbers_in):
    """The file ends with the last digit of a number"""
    assert numbers_in("10\n20\n30") == [30, 20, 10]


@pytest.mark.hint("How many numbers are there in a file of blanks?")
@pytest.mark.parametrize("text", ["", "\n", " \t\r\n " * 20_000], ids=["empty", "newline", "much white space"])
def test_no_numbers(numbers_in, text):
    """A file without numbers"""
    assert numbers_in(text) == []


@pytest.mark.hint("How may a number be written?")
def test_signs_and_zeros(numbers_in):
    """Signs and leading zeros"""
    assert numbers_in("+7 -0012 0042 -0 +0003") == [42, 7, 3, 0, -12]


@pytest.mark.hint("How large is an int?")
def test_long_numbers(numbers_in):
    """Numbers of two hundred digits keep all of them"""
    first, second = 10**199 + 1, 10**199 + 2
    assert numbers_in(f"{first} {second} -{second} 5") == [second, first, 5, -second]


@pytest.mark.hint("A piece of a file may end anywhere, in the middle of a number too. And what if it ends just behind one?")
@pytest.mark.parametrize("gap", [1, 2, 3], ids=["small", "middling", "large"])
def test_no_number_is_cut_in_two(numbers_in, gap):
    """Numbers stay whole wherever they stand in the file"""
    drawn = random.Random(gap)
    numbers = [-drawn.randrange(100, 10**9) for _ in range(1000)]
    expected = sorted(numbers, reverse=True)
    # Some hundred thousand characters; every piece that is read ends at another place of a number or of a gap.
    spread = (" " * (gap * 97)).join(map(str, numbers))
    assert numbers_in(spread) == expected


@pytest.mark.hint("Where can a piece of a file end, and what stands on both sides of that place?")
def test_a_piece_may_end_anywhere(solution, tmp_path):
    """A piece of the file may end at any place of a number"""
    path = tmp_path / "numbers.txt"
    for shift in range(7):
        path.write_text(" " * shift + "-12345 " * 40_000)
        assert solution.largest(str(path), 5) == [-12345] * 5
