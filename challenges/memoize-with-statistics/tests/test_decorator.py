import ast

import pytest

pytestmark = pytest.mark.group("decorator")


@pytest.mark.hint("What does a decorator get when it is written with parentheses?")
@pytest.mark.parametrize(
    "decorate",
    [
        pytest.param(lambda memoize: memoize, id="without parentheses"),
        pytest.param(lambda memoize: memoize(), id="with empty parentheses"),
        pytest.param(lambda memoize: memoize(maxsize=None), id="with no bound"),
        pytest.param(lambda memoize: memoize(maxsize=5), id="with a bound"),
    ],
)
def test_with_and_without_parentheses(solution, counted, decorate):
    """It works with parentheses and without them"""
    f = decorate(solution.memoize)(counted.function)
    assert [f(1), f(1)] == [((1,), [])] * 2
    assert len(counted.calls) == 1


@pytest.mark.hint("What do people see who ask the decorated function what it is?")
def test_what_the_function_is_called(solution):
    """The decorated function has the names and the docstring of the original, and the original"""

    def original(number):
        """The docstring."""
        return number

    for f in (solution.memoize(original), solution.memoize(maxsize=2)(original)):
        assert (f.__name__, f.__doc__, f.__module__) == ("original", "The docstring.", original.__module__)
        assert f.__qualname__ == original.__qualname__
        assert f.__wrapped__ is original


@pytest.mark.hint("Where does the decorator keep its results: in itself, or with each function?")
def test_two_functions(solution):
    """Every function has a memory and statistics of its own"""
    decorate = solution.memoize(maxsize=2)
    one, two = decorate(lambda number: number + 1), decorate(lambda number: number + 2)
    assert [one(1), two(1), one(1)] == [2, 3, 2]
    assert one.statistics() == {"hits": 1, "misses": 1, "size": 1}
    assert two.statistics() == {"hits": 0, "misses": 1, "size": 1}
    two.clear()
    assert one.statistics()["size"] == 1


@pytest.mark.hint("The same function, decorated twice.")
def test_one_function_twice(solution, counted):
    """A function that is decorated twice has two memories"""
    one, two = solution.memoize(counted.function), solution.memoize(counted.function)
    one(1)
    assert two.statistics() == {"hits": 0, "misses": 0, "size": 0}
    two(1)
    assert len(counted.calls) == 2


@pytest.mark.hint("Who binds self?")
def test_methods(bank):
    """A decorated method is bound to its instance"""
    account, other = bank.Account(2), bank.Account(3)
    assert [account.interest(), account.interest(), other.interest(), account.interest(5)] == [2, 2, 3, 10]
    assert bank.called() == [(2, 1), (3, 1), (2, 5)]
    assert bank.Account.interest(account) == 2
    assert len(bank.called()) == 3
    assert bank.Account.interest.statistics() == {"hits": 2, "misses": 3, "size": 3}


@pytest.mark.hint("Two instances are equal. Are they the same argument?")
def test_equal_instances(bank):
    """Equal instances share the results of a decorated method"""
    assert [bank.Account(4).interest(2), bank.Account(4).interest(2)] == [8, 8]
    assert bank.called() == [(4, 2)]


@pytest.mark.hint("What if self cannot be hashed?")
def test_instances_that_cannot_be_hashed(bank):
    """A method of an instance that cannot be hashed works and remembers nothing"""
    instance = bank.Unhashable()
    assert [instance.answer(1), instance.answer(1)] == [1, 1]
    assert bank.called() == [1, 1]


@pytest.mark.hint("The memory is what you are asked to write; is it written, or fetched?")
def test_no_ready_made_memory(source):
    """Neither cache nor lru_cache is used"""
    used = set()
    for node in ast.walk(source.tree):
        match node:
            case ast.ImportFrom(module="functools", names=names):
                used |= {alias.name for alias in names}
            case ast.Attribute(value=ast.Name(id="functools"), attr=name):
                used.add(name)
    assert not used & {"cache", "lru_cache", "*"}
