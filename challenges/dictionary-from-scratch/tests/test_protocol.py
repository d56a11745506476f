import pytest

pytestmark = pytest.mark.group("protocol")


@pytest.mark.hint("What happens to the length when a key is set that is there already?")
def test_values_are_replaced(solution):
    """Setting a key again replaces its value"""
    table = solution.Dictionary()
    assert len(table) == 0
    for value in ("one", "two", None):
        table["key"] = value
        assert (table["key"], len(table)) == (value, 1)


@pytest.mark.hint("Which exception tells that a key is not there, and what does it carry?")
def test_keys_that_are_not_there(solution):
    """A key that is not there is a KeyError with that key"""
    table = solution.Dictionary([("here", 1)])
    gone = ("not", "here")
    with pytest.raises(KeyError) as looked_up:
        pytest.fail(f"a key that is not there has the value {table[gone]!r}")
    with pytest.raises(KeyError) as deleted:
        del table[gone]
    with pytest.raises(KeyError) as popped:
        pytest.fail(f"a key that is not there was popped: {table.pop(gone)!r}")
    assert [each.value.args for each in (looked_up, deleted, popped)] == [(gone,)] * 3
    assert list(table.items()) == [("here", 1)]


@pytest.mark.hint("How do you tell a value that looks like nothing from no value?")
def test_values_that_look_like_nothing(solution):
    """Values may be None, or false"""
    table = solution.Dictionary([("a", None), ("b", 0), ("c", "")])
    assert (table["a"], table["b"], table["c"]) == (None, 0, "")
    assert ("a" in table, "b" in table, "d" in table, None in table) == (True, True, False, False)
    assert (table.get("a", 5), table.get("b", 5), len(table)) == (None, 0, 3)
    assert table.pop("a") is None
    assert "a" not in table


@pytest.mark.hint("What does get return, and what does it change?")
def test_get(solution):
    """get finds a value, or gives the default"""
    table = solution.Dictionary([("here", 1)])
    assert (table.get("here"), table.get("here", 2)) == (1, 1)
    assert (table.get("gone"), table.get("gone", 2), table.get("gone", default=3)) == (None, 2, 3)
    assert list(table.items()) == [("here", 1)]


@pytest.mark.hint("How do you tell a default of None from no default?")
def test_pop(solution):
    """pop takes a key out, or gives the default"""
    table = solution.Dictionary([("a", 1), ("b", 2)])
    assert (table.pop("a"), table.pop("b", 5)) == (1, 2)
    assert (len(table), "a" in table, "b" in table) == (0, False, False)
    assert (table.pop("a", 5), table.pop("a", None)) == (5, None)
    with pytest.raises(KeyError):
        pytest.fail(f"a key that is not there was popped: {table.pop('a')!r}")


@pytest.mark.hint("What kind of iterable may the pairs come in, and is anything shared between two dictionaries?")
def test_made_of_pairs(solution):
    """A dictionary is made of any iterable of pairs, and is alone with them"""
    one = solution.Dictionary(pair for pair in [("a", 1), ("b", 2), ("a", 3)])
    other = solution.Dictionary([["a", 5]])
    one["c"] = 4
    assert sorted(one.items()) == [("a", 3), ("b", 2), ("c", 4)]
    assert list(other.items()) == [("a", 5)]
    assert list(solution.Dictionary()) == []


@pytest.mark.hint("Keys, values and items are three looks at the same thing.")
def test_keys_values_and_items(solution):
    """Keys, values and items are complete, and in the same order"""
    table = solution.Dictionary((letter, letter.upper()) for letter in "stuvwxyz")
    table["t"] = "again"
    del table["u"]
    keys = list(table)
    assert sorted(keys) == list("stvwxyz")
    assert list(table.keys()) == keys
    assert list(table.values()) == ["again" if key == "t" else key.upper() for key in keys]
    assert list(table.items()) == list(zip(keys, table.values()))
    assert all(type(pair) is tuple for pair in table.items())


@pytest.mark.hint("What can be hashed can be a key.")
def test_keys_of_every_kind(solution):
    """Whatever can be hashed can be a key"""
    keys = [None, "", "a", 0, -7, 2.5, (), (1, (2, "b")), b"x", frozenset([1]), 10**30, -(10**30), float("inf")]
    table = solution.Dictionary((key, place) for place, key in enumerate(keys))
    assert [table[key] for key in keys] == list(range(len(keys)))
    assert len(table) == len(keys)


@pytest.mark.hint("Which key stays when an equal one is set?")
def test_equal_keys_are_one(solution):
    """Keys of different types that are equal are one key, the first one"""
    table = solution.Dictionary([(1, "int")])
    table[1.0] = "float"
    table[True] = "bool"
    assert (table[1], len(table)) == ("bool", 1)
    assert [type(key) for key in table] == [int]
    del table[1.0]
    assert 1 not in table


@pytest.mark.hint("What if the key cannot be hashed, and does the answer depend on what the dictionary holds?")
@pytest.mark.parametrize("count", [0, 1, 9], ids=["none", "one", "several"])
def test_keys_that_cannot_be_hashed(solution, count):
    """A key that cannot be hashed is a TypeError everywhere"""
    table = solution.Dictionary((number, number) for number in range(count))

    def look_up(key):
        return table[key]

    def put_in(key):
        table[key] = 1

    def take_out(key):
        del table[key]

    for use in (look_up, put_in, take_out, lambda key: key in table, table.get, lambda key: table.pop(key, None)):
        for key in ([1], (1, [2])):
            with pytest.raises(TypeError):
                pytest.fail(f"with a key that cannot be hashed the answer was {use(key)!r}")
    assert len(table) == count


@pytest.mark.hint("When does a loop notice that the dictionary has another length than before?")
def test_changed_while_iterating(solution):
    """A loop ends with a RuntimeError when the length has changed"""
    table = solution.Dictionary((number, number) for number in range(5))
    grown = iter(table)
    next(grown)
    table["new"] = 5
    with pytest.raises(RuntimeError):
        pytest.fail(f"after a key was added the loop went on with {next(grown)!r}")
    shrunk = iter(table)
    del table[next(shrunk)]
    with pytest.raises(RuntimeError):
        pytest.fail(f"after a key was removed the loop went on with {next(shrunk)!r}")


@pytest.mark.hint("Is every change a change of length?")
def test_values_changed_while_iterating(solution):
    """Values may be replaced in a loop over the keys"""
    table = solution.Dictionary((number, number) for number in range(20))
    for number in table:
        table[number] = number * number
    assert sorted(table.values()) == [number * number for number in range(20)]


@pytest.mark.hint("When are two dictionaries equal? Does their history matter?")
def test_equality(solution):
    """Dictionaries are equal if their keys and values are"""

    def same(left, right):
        equal = left == right
        assert (left != right, right == left) == (not equal, equal)
        return equal

    one = solution.Dictionary([("a", 1), ("b", None)])
    other = solution.Dictionary((letter, 0) for letter in "zyxwvutsrqb")
    for letter in "zyxwvutsrq":
        del other[letter]
    assert not same(one, other)
    other["b"] = None
    assert not same(one, other)
    other["a"] = 1
    assert same(one, other)
    other["c"] = None
    assert not same(one, other)
    assert not same(solution.Dictionary([("a", 1), ("c", None)]), one)
    assert same(solution.Dictionary(), solution.Dictionary())


@pytest.mark.hint("What may stand on the other side of an equals sign?")
def test_equality_with_something_else(solution):
    """A dictionary is not equal to what is no dictionary"""
    table = solution.Dictionary([("a", 1)])
    keys = iter(table)
    assert table != keys
    assert not table == keys
    assert table == solution.Dictionary([("a", 1)])


@pytest.mark.hint("Can something that changes be a key?")
def test_it_cannot_be_hashed(solution):
    """A dictionary cannot be hashed"""
    assert len(solution.Dictionary([("a", 1)])) == 1
    with pytest.raises(TypeError):
        pytest.fail(f"a dictionary has the hash {hash(solution.Dictionary())!r}")


@pytest.mark.hint("The statement says what it looks like.")
def test_repr(solution):
    """The repr is the class with the list of the pairs"""
    assert repr(solution.Dictionary()) == "Dictionary([])"
    assert repr(solution.Dictionary([((1, "a"), "it's")])) == """Dictionary([((1, 'a'), "it's")])"""
