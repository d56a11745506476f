import pytest

pytestmark = pytest.mark.group("calls")


@pytest.mark.hint("What is returned, and what is called?")
def test_a_chain_of_calls(solution):
    """Each tail call is made once, with its own arguments, until there is a result"""
    calls = []

    def step(number, word="start"):
        calls.append((number, word))
        return word if number == 0 else solution.tail_call(step, number - 1, word=word + str(number))

    assert solution.trampoline(step)(3) == "start321"
    assert calls == [(3, "start"), (2, "start3"), (1, "start32"), (0, "start321")]


@pytest.mark.hint("What is there to do if there is no tail call?")
def test_no_tail_call_at_all(solution):
    """Without a tail call the result is the function's"""
    add = solution.trampoline(lambda left, right=10, *more, key=0: [left, right, more, key])
    assert add(1) == [1, 10, (), 0]
    assert add(1, 2, 3, key=4) == [1, 2, (3,), 4]
    assert add(right=2, left=1) == [1, 2, (), 0]


@pytest.mark.hint("When is the call made that a tail call stands for?")
def test_a_description_calls_nothing(solution):
    """Neither decorating nor describing a call makes it"""
    calls = []
    call = solution.tail_call(calls.append, 1)
    decorated = solution.trampoline(lambda: call)
    assert calls == []
    assert decorated() is None
    assert calls == [1]


@pytest.mark.hint("Which names have your own parameters?")
def test_arguments_of_any_name(solution):
    """Keyword arguments may have any names"""

    def gather(*args, **kwargs):
        return [args, kwargs]

    named = {"function": 1, "self": 2, "args": 3, "kwargs": 4, "call": 5}
    assert solution.trampoline(gather)(0, **named) == [(0,), named]
    assert solution.trampoline(lambda: solution.tail_call(gather, 0, **named))() == [(0,), named]
    assert solution.trampoline(lambda: solution.tail_call(solution.trampoline(gather), **named))() == [(), named]


@pytest.mark.hint("Is the one that is called decorated, or the one that calls?")
def test_plain_and_decorated(solution):
    """Plain and decorated functions may call each other"""

    def plain(number, path):
        return solution.tail_call(decorated, number - 1, path + "p") if number else path

    @solution.trampoline
    def decorated(number, path):
        return solution.tail_call(plain, number - 1, path + "d") if number else path

    assert decorated(5, "") == "dpdpd"
    assert solution.trampoline(plain)(4, "") == "pdpd"


@pytest.mark.hint("What does a call give whose result is still needed?")
def test_calls_that_are_no_tail_calls(solution):
    """A call in the middle of a function gives its final result"""

    @solution.trampoline
    def depth(tree):
        return 0 if not tree else solution.tail_call(deeper, tree)

    @solution.trampoline
    def deeper(tree):
        return 1 + max(depth(branch) for branch in tree)

    assert depth([[], [[]], [[], [[[]]]]]) == 4

    @solution.trampoline
    def length(items, so_far):
        return so_far if not items else solution.tail_call(length, items[1:], so_far + one(items[0]))

    @solution.trampoline
    def one(item):
        return solution.tail_call(lambda: 1)

    assert length("abcd", 0) == 4


@pytest.mark.hint("Is a description used up when it has been followed?")
def test_a_tail_call_may_be_made_again(solution):
    """The same tail call may be made several times"""
    calls = []

    def note(*args, **kwargs):
        calls.append((args, kwargs))
        return len(calls)

    again = solution.tail_call(note, 1, key=2)
    once, twice = solution.trampoline(lambda: again), solution.trampoline(lambda: again)
    assert [once(), twice(), once()] == [1, 2, 3]
    assert calls == [((1,), {"key": 2})] * 3


@pytest.mark.hint("What should a reader see who prints the decorated function's name?")
def test_name_and_doc(solution):
    """A decorated function has the name and the docstring of the function"""

    def documented():
        """Says what it does."""
        return "done"

    decorated = solution.trampoline(documented)
    assert (decorated.__name__, decorated.__doc__, decorated()) == ("documented", "Says what it does.", "done")
