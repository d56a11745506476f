from random import Random

import pytest

pytestmark = pytest.mark.group("hashes")

MODULUS = 2**61 - 1
"""Numbers that differ by it have the same hash: see `sys.hash_info.modulus`."""


def colliding(count):
    return [number * MODULUS for number in range(count)]


@pytest.mark.hint("What do you do when two different keys want the same place?")
def test_all_keys_have_the_same_hash(solution):
    """Dozens of keys with one hash are all found"""
    keys = colliding(40)
    table = solution.Dictionary((key, str(key)) for key in keys)
    assert len(table) == 40
    assert [table[key] for key in keys] == [str(key) for key in keys]
    assert 40 * MODULUS not in table
    assert sorted(table) == keys


@pytest.mark.hint("Is a key the same as another one because the hashes are?")
def test_the_hash_is_not_the_key(solution):
    """Keys with the same hash have values of their own"""
    table = solution.Dictionary([(-1, "minus one"), (-2, "minus two")])
    table[-1] = "changed"
    assert sorted(table.items()) == [(-2, "minus two"), (-1, "changed")]
    del table[-2]
    assert (list(table.items()), -2 in table) == ([(-1, "changed")], False)


@pytest.mark.hint("How does a search know that it has to go on behind a place that was emptied?")
@pytest.mark.parametrize("gone", range(5), ids=["first", "second", "third", "fourth", "last"])
def test_one_of_several_is_deleted(solution, gone):
    """When one of several keys with the same hash is deleted, the others are found"""
    keys = colliding(5)
    table = solution.Dictionary((key, key) for key in keys)
    deleted = keys.pop(gone)
    del table[deleted]
    assert [table[key] for key in keys] == keys
    assert deleted not in table
    assert (sorted(table), len(table)) == (keys, 4)


@pytest.mark.hint("A place has become free. Is it certain by then that the key is not further on?")
def test_no_key_is_there_twice(solution):
    """A key is replaced where it is, though a place before it has become free"""
    first, second, third = colliding(3)
    table = solution.Dictionary([(first, 1), (second, 2), (third, 3)])
    del table[first]
    table[third] = "new"
    assert (len(table), sorted(table.items())) == (2, [(second, 2), (third, "new")])
    del table[third]
    assert third not in table
    table[first] = "back"
    assert sorted(table.items()) == [(first, "back"), (second, 2)]


@pytest.mark.hint("What stops a search when there is no place left that was never used?")
def test_keys_that_come_and_go(solution):
    """Hundreds of keys come and go, and none of them is found afterwards"""
    table = solution.Dictionary([("stays", "here")])
    for number in range(250):
        table[number] = number
        del table[number]
    assert "never there" not in table
    assert not any(number in table for number in range(20))
    assert list(table.items()) == [("stays", "here")]


@pytest.mark.hint("Empty it, and begin anew.")
def test_emptied_and_filled_again(solution):
    """A dictionary that was emptied can be filled again"""
    table = solution.Dictionary((number, "old") for number in range(60))
    for number in range(60):
        assert table.pop(number) == "old"
    assert (len(table), list(table)) == (0, [])
    for number in reversed(range(60)):
        table[number] = "new"
    assert sorted(table.items()) == [(number, "new") for number in range(60)]


@pytest.mark.hint("Write a test that does hundreds of things at random, to your dictionary and to Python's own.")
@pytest.mark.parametrize("step", [1, 8, MODULUS], ids=["spread hashes", "hashes with a pattern", "one hash"])
def test_like_the_built_in_one(solution, step):
    """Hundreds of operations in any order do what they would do to a dict"""
    dice = Random(20)
    table, model = solution.Dictionary(), {}
    for number in range(250):
        key = step * dice.randrange(-12, 13)
        if dice.random() < 0.55:
            table[key] = model[key] = number
        else:
            assert table.pop(key, "none") == model.pop(key, "none")
        if number % 25 == 0:
            assert (sorted(table.items()), len(table)) == (sorted(model.items()), len(model))
            assert [each * step in table for each in range(-12, 13)] == [each * step in model for each in range(-12, 13)]
