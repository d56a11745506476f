from itertools import pairwise

import pytest
from counted import Keys

pytestmark = [pytest.mark.group("cost"), pytest.mark.limits(cpu_ms=2_500, wall_ms=20_000)]

MANY = 300


@pytest.fixture
def keys(solution, monkeypatch):
    return Keys(solution, monkeypatch)


@pytest.mark.hint("How many keys share a bucket when there are hundreds of them, and how often do you move them?")
def test_putting_in(solution, keys):
    """Putting a key in is cheap, however many there are"""
    numbers = solution.Dictionary()
    for number, key in enumerate(keys.make(range(MANY))):
        numbers[key] = number
    keys.assert_cheap(MANY, "putting in")
    assert len(numbers) == MANY


@pytest.mark.hint("With how many keys do you compare the one that is looked for?")
def test_looking_up(solution, keys):
    """Finding a key is cheap, and so is not finding one"""
    numbers = solution.Dictionary([(key, number) for number, key in enumerate(keys.make(range(MANY)))])
    keys.assert_cheap(MANY, "making a dictionary of pairs")
    assert [numbers[key] for key in keys.make(range(MANY))] == list(range(MANY))
    keys.assert_cheap(MANY, "looking up")
    assert not any(key in numbers for key in keys.make(range(MANY, 2 * MANY)))
    keys.assert_cheap(MANY, "looking for what is not there")


@pytest.mark.hint("What has to be moved when a key is taken out?")
def test_taking_out(solution, keys):
    """Taking a key out is cheap"""
    numbers = solution.Dictionary([(key, number) for number, key in enumerate(keys.make(range(MANY)))])
    keys.assert_cheap(MANY, "making a dictionary of pairs")
    for key in keys.make(range(MANY)):
        del numbers[key]
    keys.assert_cheap(MANY, "taking out")
    assert len(numbers) == 0


@pytest.mark.hint("What is left in the table of keys that have come and gone?")
def test_keys_that_come_and_go(solution, keys):
    """Keys that were there once cost nothing later"""
    numbers = solution.Dictionary([("stays", 0)])
    for number, key in enumerate(keys.make(range(MANY))):
        numbers[key] = number
        assert numbers.pop(key) == number
    keys.assert_cheap(2 * MANY, "putting in and taking out")
    assert not any(key in numbers for key in keys.make(range(50)))
    keys.assert_cheap(50, "looking for what is not there any more")
    assert list(numbers.items()) == [("stays", 0)]


@pytest.mark.hint("Does the time for one operation depend on the number of keys?")
def test_many_thousands(solution, monkeypatch):
    """Thousands of numbers are put in and compared in the time there is"""
    monkeypatch.setattr(solution, "_pairwise", pairwise, raising=False)
    one, other = (solution.Dictionary(solution._pairwise(range(15_001))) for _ in range(2))
    assert one == other
    assert (len(one), one[14_999], other[0]) == (15_000, 15_000, 1)
    del other[0]
    assert one != other
