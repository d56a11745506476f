"""The test's objects on the candidate's side: real functions, generators and coroutines that can be called or stepped,
no more."""

import inspect

import pytest


def test_a_function_arrives_as_a_real_function_with_its_name_and_signature(solve):
    def scale(x: int, *, by: int = 2) -> int:
        """Makes it larger."""
        return x * by

    solution = solve("""
        import inspect
        def facts(f): return inspect.isfunction(f), f.__name__, f.__doc__, str(inspect.signature(f)), f.__annotations__
        def call(f): return f(3, by=5)
    """)
    assert solution.facts(scale) == (
        True,
        "scale",
        "Makes it larger.",
        "(x: int, *, by: int = <an object of the test's>) -> int",
        {"x": int, "by": int, "return": int},
    )
    assert solution.call(scale) == 15


def test_a_functions_defaults_stay_with_the_test(solve):
    solution = solve("""
        import inspect
        def known(f): return str(inspect.signature(f)), f.__defaults__, [repr(vars(f))]
        def call(f):
            bound = inspect.signature(f).bind(1)
            bound.apply_defaults()
            return f(*bound.args, **bound.kwargs)
    """)
    expected = {"answer": 424242}

    def check(item, wanted=expected, factor=424242, nothing=None):
        return item, wanted is expected, factor, nothing

    assert "424242" not in repr(solution.known(check))
    assert solution.call(check) == (1, True, 424242, None)


def test_lambdas_bound_methods_and_mocks_can_be_called(solve):
    from unittest.mock import Mock

    class Counter:
        count = 0

        def up(self, by=1):
            self.count += by
            return self.count

    counter, mock = Counter(), Mock(return_value=7)
    call = solve("def call(f, *a, **k): return f(*a, **k)").call
    assert (call(lambda x: x + 1, 1), call(counter.up, by=3), call(mock, 1, k=[2])) == (2, 3, 7)
    assert counter.count == 3
    mock.assert_called_once_with(1, k=[2])


def test_the_same_function_is_the_same_function_over_there(solve):
    def f(): ...

    solution = solve("kept = []\ndef keep(f): kept.append(f)\ndef same(f): return kept[0] is f")
    solution.keep(f)
    assert solution.same(f) is True


def test_a_function_handed_back_is_the_tests_own(solve):
    def f(): ...

    assert solve("def echo(x): return x").echo(f) is f


def test_a_wrapper_made_by_the_candidate_calls_the_tests_function(solve):
    def fib(n):
        return n if n < 2 else wrapped(n - 1) + wrapped(n - 2)

    solution = solve("""
        import functools
        def memoize(f):
            seen = {}
            @functools.wraps(f)
            def inner(n):
                if n not in seen: seen[n] = f(n)
                return seen[n]
            return inner
    """)
    wrapped = solution.memoize(fib)
    assert wrapped(30) == 832040
    assert wrapped.__name__ == "fib"


def test_calls_may_nest_both_ways(solve):
    solution = solve("def down(n, f): return n if n == 0 else f(n - 1)")
    assert solution.down(20, lambda n: solution.down(n, lambda m: solution.down(m, lambda k: k)) if n % 2 else n) == 17


def test_a_generator_arrives_as_a_real_generator_and_is_pulled_only_when_asked(solve):
    pulled = []

    def source():
        for n in range(5):
            pulled.append(n)
            yield n

    solution = solve("""
        import inspect
        def is_real(g): return inspect.isgenerator(g)
        def first(g): return next(g)
        def double(g):
            for x in g: yield 2 * x
    """)
    items = source()
    assert solution.is_real(items) is True and pulled == []
    doubled = solution.double(items)
    assert pulled == []
    assert next(doubled) == 0 and pulled == [0]
    assert next(doubled) == 2 and pulled == [0, 1]
    assert list(doubled) == [4, 6, 8] and pulled == [0, 1, 2, 3, 4]


def test_reversing_a_generator_does_nothing_before_the_first_next(solve):
    pulled = []

    def source():
        for n in "abc":
            pulled.append(n)
            yield n

    result = solve("def reverse(g):\n    yield from reversed(list(g))").reverse(source())
    assert pulled == []
    assert next(result) == "c"
    assert pulled == ["a", "b", "c"]
    assert list(result) == ["b", "a"]


@pytest.mark.parametrize("started", [True, False])
def test_close_reaches_the_source_also_before_the_first_step(solve, started):
    def source():
        yield 1
        yield 2

    generator = source()
    solution = solve("def close(g, n):\n    for _ in range(n): next(g)\n    g.close()")
    solution.close(generator, int(started))
    assert inspect.getgeneratorstate(generator) == inspect.GEN_CLOSED


def test_dropping_a_generator_leaves_the_source_to_the_test(solve):
    def source():
        yield from range(5)

    generator = source()
    assert solve("def first(g): return next(g)").first(generator) == 0
    assert next(generator) == 1


def test_send_throw_and_the_return_value_reach_through(solve):
    def source():
        try:
            got = yield 1
            yield got * 2
        except KeyError as error:
            yield f"caught {error.args[0]}"
        return "end"

    solution = solve("""
        def talk(g): return next(g), g.send(4), g.throw(KeyError("k"))
        def result(g): return (yield from g)
    """)
    assert solution.talk(source()) == (1, 8, "caught k")
    passed_through = solution.result(source())
    assert [next(passed_through), passed_through.send(3)] == [1, 6]
    with pytest.raises(StopIteration) as stop:
        next(passed_through)
    assert stop.value.value == "end"


def test_iterators_and_iterables_of_the_tests_own_classes_can_be_iterated(solve):
    class Three:
        def __iter__(self):
            return iter([1, 2, 3])

    total = solve("def total(x): return sum(x), sum(x)").total
    assert total(Three()) == (6, 6)
    assert total(iter([1, 2])) == (3, 0)


def test_nothing_but_calling_and_stepping_is_possible(solve):
    class Secret:
        expected = 42

        def method(self):
            return 42

    solution = solve("""
        def attributes(x): return [n for n in ("expected", "method", "__wrapped__", "__self__", "__closure__", "__globals__") if hasattr(x, n)]
        def call(x): return x()
    """)
    secret = Secret()
    assert solution.attributes(secret) == []
    with pytest.raises(TypeError):
        solution.call(secret)


def test_an_exception_of_a_callback_is_a_builtin_one_there_and_the_same_object_back_here(solve):
    error = KeyError("mine")

    def fail():
        raise error

    solution = solve("""
        def catch(f):
            try: f()
            except KeyError as e: return type(e) is KeyError, e.args
        def through(f): f()
    """)
    assert solution.catch(fail) == (True, ("mine",))
    with pytest.raises(KeyError) as caught:
        solution.through(fail)
    assert caught.value is error


def test_an_exception_class_of_the_tests_has_its_name_and_nearest_base_there(solve):
    class FlakyError(ConnectionError):
        pass

    calls = []

    def flaky():
        calls.append(1)
        if len(calls) < 3:
            raise FlakyError("again")
        return "done"

    solution = solve("""
        def retry(f, errors, times):
            for _ in range(times):
                try: return f()
                except errors as e: last = e
            raise last
        def names(f):
            try: f()
            except Exception as e: return type(e).__name__, type(e).__mro__[1]
    """)
    assert solution.names(flaky) == ("FlakyError", ConnectionError)
    assert solution.retry(flaky, (FlakyError,), 5) == "done"
    calls.clear()
    with pytest.raises(FlakyError):
        solution.retry(flaky, FlakyError, 1)


def test_an_assertion_of_the_tests_says_nothing_of_what_was_expected(solve):
    seen = []

    def check(value):
        assert value == "the expected answer"

    solution = solve("def f(check):\n    global said\n    try: check('x')\n    except AssertionError as e: said = str(e), e.args")
    with pytest.raises(AssertionError):
        solution.f(check)
    assert solution.said == ("", ())
    with pytest.raises(AssertionError, match="expected answer"):
        solve("def f(check): check('x')").f(check)
    assert seen == []


def test_decorators_work_on_methods_of_a_tests_class(solve):
    logged = solve("""
        import functools
        def shout(f):
            @functools.wraps(f)
            def inner(*a): return f(*a).upper()
            return inner
    """).shout

    class Greeter:
        name = "ann"

        @logged
        def greet(self, word):
            return f"{word} {self.name}"

    assert Greeter().greet("hi") == "HI ANN"
