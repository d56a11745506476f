import pytest
from stage import with_context

pytestmark = pytest.mark.group("context")


@pytest.mark.hint("A request's user lies in a context variable. Who is it in another thread?")
async def test_the_callers_context(solution):
    """The function sees the context variables of its caller"""
    assert await with_context(solution, "ask")(solution.map_blocking, "ann", 1) == ["ann 0"]


@pytest.mark.hint("May one context be entered by two threads at the same time?")
async def test_in_several_threads_at_once(solution):
    """Several calls at the same time see the context variables"""
    assert await with_context(solution, "ask")(solution.map_blocking, "ann", 4) == ["ann 0", "ann 1", "ann 2", "ann 3"]


@pytest.mark.hint("Two tasks have different values in the same variable.")
async def test_two_callers(solution):
    """Two callers at the same time have their own"""
    assert await with_context(solution, "ask_as_two")(solution.map_blocking) == [["ann 0", "ann 1"], ["bob 0", "bob 1", "bob 2"]]


@pytest.mark.hint("The variable has another value now than it had when the thread was started.")
async def test_the_context_of_each_call(solution):
    """What counts is the context variables at each call, not those of an earlier one"""
    assert await with_context(solution, "one_after_the_other")(solution.map_blocking) == ["first"] * 3 + ["second"] * 3
