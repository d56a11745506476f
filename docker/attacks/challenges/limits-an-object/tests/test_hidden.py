import pytest
from solution import make

NUMBERS = [1, 2, 3]


@pytest.fixture
def three():
    return make()


def test_its_text(three):
    """Its text"""
    assert str(three) == "1 2 3"


def test_its_representation(three):
    """Its representation"""
    assert repr(three) == "Three(1, 2, 3)"


def test_its_truth(three):
    """It is true"""
    assert three


def test_its_items_in_order(three):
    """Its items in order"""
    assert list(three) == NUMBERS


def test_its_items_by_index(three):
    """Its items by index"""
    assert [three[0], three[1], three[2]] == NUMBERS


def test_what_it_contains(three):
    """What it contains"""
    assert 3 in three
    assert 4 not in three


async def collected(three):
    return [item async for item in three]


async def test_its_items_asynchronously(three):
    """Its items asynchronously"""
    assert await collected(three) == NUMBERS


async def test_what_awaiting_gives(three):
    """What awaiting it gives"""
    assert await three == 6


def test_what_calling_gives(three):
    """What calling it with a function gives"""
    assert three(lambda number: number * 2236067977) == [2236067977, 4472135954, 6708203931]


def test_it_is_a_context(three):
    """It is a context of its own"""
    with three as inside:
        assert inside is three


def test_its_attribute(three):
    """Its attribute"""
    assert three.first == 1


def test_two_are_equal(three):
    """Two of them are equal"""
    assert three == make()
    assert hash(three) == hash(make())
