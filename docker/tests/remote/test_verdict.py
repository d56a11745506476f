"""What a candidate's code may not decide: whether a test has failed."""

import asyncio
import contextlib
import importlib
import inspect
import threading

import pytest

SWALLOWS = """
    class Swallows:
        def __enter__(self): return self
        def __exit__(self, *error): self.heard = error[0]; return True
        async def __aenter__(self): return self
        async def __aexit__(self, *error): return True
    class Fails(Swallows):
        def __exit__(self, *error): raise KeyError("instead")
"""


@pytest.mark.parametrize(
    "failure", [AssertionError("no"), pytest.fail.Exception("no"), ExceptionGroup("tasks", [AssertionError()])]
)
def test_a_context_manager_hears_of_a_failed_test_and_cannot_swallow_it(solve, failure):
    manager = solve(SWALLOWS).Swallows()
    with pytest.raises(type(failure)) as caught, manager:
        raise failure
    assert caught.value is failure
    assert manager.heard is not None


def test_a_context_manager_that_fails_does_not_hide_a_failed_test(solve):
    with pytest.raises(AssertionError), solve(SWALLOWS).Fails():
        raise AssertionError


def test_a_context_manager_on_an_exit_stack_cannot_swallow_a_failed_test(solve):
    manager = solve(SWALLOWS).Swallows()
    for push in ("enter_context", "push"):
        with pytest.raises(AssertionError), contextlib.ExitStack() as stack:
            getattr(stack, push)(manager)
            raise AssertionError
    with pytest.raises(AssertionError), contextlib.ExitStack() as stack:
        stack.push(manager.__exit__)
        raise AssertionError


def test_an_async_context_manager_cannot_swallow_a_failed_test(solve):
    async def main():
        async with solve(SWALLOWS).Swallows():
            raise AssertionError

    with pytest.raises(AssertionError):
        asyncio.run(main())


def test_a_context_manager_known_by_its_name_works_and_cannot_swallow_a_failed_test(names):
    (manager,) = names(SWALLOWS + "    manager = Swallows()\n", "manager")
    with manager:
        raise KeyError("swallowed")
    with pytest.raises(AssertionError), manager:
        raise AssertionError


EVERYTHING = """
    class Everything(type):
        def __instancecheck__(cls, x): return True
        def __subclasscheck__(cls, x): return True
    class Error(Exception, metaclass=Everything): pass
    class Thing(metaclass=Everything): pass
    Base = BaseException
    Assertion = AssertionError
    class Own(AssertionError): pass
    def fail(kind=Own): raise kind("by the candidate")
"""


@pytest.mark.parametrize("name", ["Error", "Thing"])
def test_a_class_that_calls_every_class_its_own_does_not_get_a_failed_test(solve, name):
    kind = getattr(solve(EVERYTHING), name)
    assert not isinstance(AssertionError(), kind) and not issubclass(pytest.fail.Exception, kind)
    assert isinstance(5, solve(EVERYTHING).Thing)


@pytest.mark.parametrize("failure", [AssertionError, pytest.fail.Exception])
@pytest.mark.parametrize("name", ["Error", "Base", "Assertion", "Own"])
def test_no_class_known_by_its_name_catches_a_failed_test(names, name, failure):
    (kind,) = names(EVERYTHING, name)
    with pytest.raises(failure), pytest.raises(kind):
        raise failure("by the test")
    with pytest.raises(failure), contextlib.suppress(kind):
        raise failure("by the test")


def test_an_assertion_of_the_candidates_own_is_caught_by_its_name(names):
    own, fail = names(EVERYTHING, "Own", "fail")
    with pytest.raises(own):
        fail()


HANDS_OVER = """
    import asyncio, threading
    def call(check):
        try: check(5)
        except BaseException: pass
        return "fine"
    def thread(check):
        thread = threading.Thread(target=call, args=(check,))
        thread.start()
        thread.join()
        return "fine"
    def pull(source):
        try: return list(source)
        except BaseException: return [1]
    def inner(check, again):
        try: again(lambda: call(check))
        except BaseException: pass
    async def acall(check):
        try: await check(5)
        except BaseException: pass
        return "fine"
    def leave(check):
        try: check(5)
        except BaseException: raise KeyError("instead") from None
"""


def check(item):
    assert item == 6


@pytest.mark.parametrize("ask", ["call", "thread"])
def test_an_assertion_that_the_candidate_swallows_fails_the_test(solve, ask):
    with pytest.raises(AssertionError, match="5 == 6"):
        getattr(solve(HANDS_OVER), ask)(check)


def test_an_assertion_that_the_candidate_replaces_fails_the_test(solve):
    with pytest.raises(AssertionError, match="5 == 6"):
        solve(HANDS_OVER).leave(check)


def test_an_assertion_swallowed_at_each_of_several_levels_fails_the_test(solve):
    with pytest.raises(AssertionError, match="5 == 6"):
        solve(HANDS_OVER).inner(check, lambda call: call())


def test_a_source_that_fails_the_test_fails_it_whatever_the_candidate_makes_of_it(solve):
    def source():
        yield 1
        pytest.fail("taken too far")

    with pytest.raises(pytest.fail.Exception, match="too far"):
        solve(HANDS_OVER).pull(source())


def test_an_assertion_in_a_coroutine_that_the_candidate_swallows_fails_the_test(solve):
    async def check(item):
        assert item == 6

    with pytest.raises(AssertionError, match="5 == 6"):
        asyncio.run(solve(HANDS_OVER).acall(check))


def test_any_other_exception_may_be_swallowed(solve):
    def refuse(item):
        raise LookupError(item)

    assert solve(HANDS_OVER).call(refuse) == "fine"


def test_a_default_is_the_value_only_as_that_parameter_of_that_function(solve):
    solution = solve("""
        import inspect
        def default(f): return inspect.signature(f).parameters["wanted"].default
        def own(f): return f(1, default(f)), f(1, wanted=default(f))
        def as_another(f): return f(default(f))
        def to_another(f, g): return g(default(f), default(f))
        def inside(f): return f([default(f)])
    """)
    expected = [1, 2]

    def check(item, wanted=expected):
        return item == expected, item == wanted, wanted is expected

    def other(item, wanted=0):
        return item == expected, wanted == expected, True

    assert solution.own(check) == ((False, False, True), (False, False, True))
    assert solution.default(check) != expected
    assert solution.as_another(check) == (False, False, True)
    assert solution.to_another(check, other) == (False, False, True)
    assert solution.inside(check) == (False, False, True)


def test_a_function_that_is_the_default_of_another_can_be_called(solve):
    def inner():
        return 3

    def outer(call=inner):
        return call()

    solution = solve("def f(outer, inner): return outer(), inner()")
    assert solution.f(outer, inner) == (3, 3)


def test_the_signature_of_a_bound_function_shows_no_default(solve):
    def check(item, wanted=424242):
        return item, wanted

    shown = solve("import inspect\ndef f(g): return repr(inspect.signature(g)), g(1)").f(check)
    assert shown == ("<Signature (item, wanted=<an object of the test's>)>", (1, 424242))
    assert inspect.signature(check).parameters["wanted"].default == 424242


def test_an_assertion_that_failed_after_the_last_question_is_known_to_the_session(load):
    session = load("""
        import threading
        def late(check, go):
            def act():
                go()
                try: check(5)
                except AssertionError: pass
                go()
            threading.Thread(target=act).start()
    """)
    turns = threading.Semaphore(0)
    begun, may_begin = [], threading.Event()

    def go():
        if not begun:
            begun.append(True)
            may_begin.wait()
        turns.release()

    session.module.late(check, go)
    assert session.failure is None
    may_begin.set()
    turns.acquire()
    turns.acquire()
    assert isinstance(session.failure, AssertionError)


def test_a_module_that_raises_for_every_name_is_asked_once_for_each(names):
    source = """
        asked = 0
        class Error(Exception): pass
        def fail(): raise Error("by name")
        def __getattr__(name):
            global asked
            asked += 1
            raise Error(name)
    """
    fail, *_, missing = names(source, "fail", *[f"missing_{number}" for number in range(20)])
    with pytest.raises(Exception, match="by name"):
        fail()
    with pytest.raises(Exception, match="missing_19"):
        repr(missing)
    assert importlib.import_module("hasty").asked < 5000
