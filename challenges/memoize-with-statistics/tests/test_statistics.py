import pytest

pytestmark = pytest.mark.group("statistics")


def sizes(f, *arguments):
    return [(f(argument), f.statistics()["size"])[1] for argument in arguments]


@pytest.mark.hint("What do the numbers say before the first call?")
def test_before_the_first_call(solution, counted):
    """Before the first call everything is zero"""
    f = solution.memoize(counted.function)
    statistics = f.statistics()
    assert statistics == {"hits": 0, "misses": 0, "size": 0}
    assert [type(number) for number in statistics.values()] == [int] * 3


@pytest.mark.hint("Which calls are hits, which are misses?")
def test_hits_and_misses(solution, counted):
    """Every call is a hit or a miss"""
    f = solution.memoize(counted.function)
    for argument in "abacab":
        f(argument)
    assert f.statistics() == {"hits": 3, "misses": 3, "size": 3}


@pytest.mark.hint("Is there a bound if none was given?")
def test_no_bound(solution, counted):
    """Without a bound everything is remembered"""
    f = solution.memoize(counted.function)
    for _ in range(2):
        for number in range(300):
            f(number)
    assert f.statistics() == {"hits": 300, "misses": 300, "size": 300}


@pytest.mark.hint("How many results are there at most, the new one included?")
@pytest.mark.parametrize(("maxsize", "expected"), [pytest.param(1, [1, 1, 1, 1], id="room for one"), pytest.param(3, [1, 2, 3, 3], id="room for some")])
def test_never_more_than_the_bound(solution, counted, maxsize, expected):
    """There are never more results than the bound allows"""
    f = solution.memoize(maxsize=maxsize)(counted.function)
    assert sizes(f, *"abcd") == expected
    f("d")
    assert f.statistics() == {"hits": 1, "misses": 4, "size": maxsize}


@pytest.mark.hint("Which result is forgotten when there is no more room?")
def test_the_oldest_is_forgotten(solution, counted):
    """When there is no room the result that was not used for the longest time is forgotten"""
    f = solution.memoize(maxsize=2)(counted.function)
    for argument in "abc":
        f(argument)
    counted.calls.clear()
    f("b")
    f("c")
    assert counted.calls == []
    f("a")
    assert [args for args, _ in counted.calls] == [("a",)]


@pytest.mark.hint("Is a result used when it is given as a hit?")
def test_a_hit_is_a_use(solution, counted):
    """A result that is given as a hit is not the next to be forgotten"""
    f = solution.memoize(maxsize=3)(counted.function)
    for argument in "abcad":
        f(argument)
    counted.calls.clear()
    for argument in "acd":
        f(argument)
    assert counted.calls == []
    f("b")
    assert [args for args, _ in counted.calls] == [("b",)]


@pytest.mark.hint("Does a call that fails take anybody's room?")
def test_failures_take_no_room(solution):
    """Neither a failure nor an argument that cannot be hashed makes anything forgotten"""

    def function(argument):
        if argument == "fails":
            raise LookupError
        return argument

    f = solution.memoize(maxsize=2)(function)
    f("a")
    f("b")
    with pytest.raises(LookupError):
        f("fails")
    f(["unhashable"])
    f("a")
    f("b")
    assert f.statistics() == {"hits": 2, "misses": 4, "size": 2}


@pytest.mark.hint("What is left after clear?")
def test_clear(solution, counted):
    """After clear nothing is remembered and everything is zero"""
    f = solution.memoize(maxsize=2)(counted.function)
    for argument in "aab":
        f(argument)
    f.clear()
    assert f.statistics() == {"hits": 0, "misses": 0, "size": 0}
    counted.calls.clear()
    for argument in "abab":
        f(argument)
    assert [args for args, _ in counted.calls] == [("a",), ("b",)]
    assert f.statistics() == {"hits": 2, "misses": 2, "size": 2}


@pytest.mark.hint("The function calls itself while the results are full. Who makes room for whom?")
def test_the_bound_holds_for_a_function_that_calls_itself(solution):
    """The bound holds for a function that calls itself, too"""

    def count_down(number):
        return number if number == 0 else f(number - 1)

    f = solution.memoize(maxsize=3)(count_down)
    assert f(10) == 0
    assert f.statistics() == {"hits": 0, "misses": 11, "size": 3}
    assert [f(10), f(9), f(8)] == [0, 0, 0]
    assert f.statistics() == {"hits": 3, "misses": 11, "size": 3}


@pytest.mark.hint("Could whoever gets the statistics change them?")
def test_statistics_are_those_of_the_moment(solution, counted):
    """Statistics that were given before do not change"""
    f = solution.memoize(counted.function)
    f("a")
    before = f.statistics()
    f("a")
    assert before == {"hits": 0, "misses": 1, "size": 1}
    assert f.statistics() == {"hits": 1, "misses": 1, "size": 1}
