import pytest
from sources import EndlessSource, Source, assert_reverses, failing_after

pytestmark = pytest.mark.group("source")


def close(iterator):
    """Closes an iterator that can be closed; a class with no more than `__iter__` and `__next__` cannot."""
    if hasattr(iterator, "close"):
        iterator.close()


@pytest.mark.hint("Somebody may have taken items from the source before you get it.")
def test_a_source_already_begun(solution):
    """Of a source that was begun, the rest is reversed"""
    source = Source("abcde")
    assert [next(source.generator), next(source.generator)] == ["a", "b"]
    assert list(solution.reverse(source.generator)) == ["e", "d", "c"]


@pytest.mark.hint("What does a generator that was closed answer to next()?")
def test_a_closed_source(solution):
    """A source that was closed has no items"""
    source = Source("abc")
    next(source.generator)
    source.generator.close()
    assert list(solution.reverse(source.generator)) == []
    assert_reverses(solution.reverse)


@pytest.mark.hint("What reaches the caller when the source breaks?")
def test_a_source_that_fails_half_way(solution):
    """The exception of a failing source comes out of the first next"""
    with pytest.raises(LookupError, match="the tape is torn"):
        backwards = solution.reverse(failing_after("abc", LookupError("the tape is torn")))
        pytest.fail(f"a source that fails after three items gave {next(backwards)!r}")


@pytest.mark.hint("What reaches the caller when the source breaks before its first item?")
def test_a_source_that_fails_at_once(solution):
    """A source that fails at once is not taken for an empty one"""
    with pytest.raises(KeyError, match="shelf"):
        backwards = solution.reverse(failing_after([], KeyError("shelf")))
        pytest.fail(f"a source that fails at once gave {list(backwards)!r}")


@pytest.mark.hint("Half of the items in reverse are not the items in reverse.")
def test_nothing_comes_after_a_failure(solution):
    """After a failure of the source no items come out"""
    backwards = None
    with pytest.raises(ValueError, match="unreadable"):
        backwards = solution.reverse(failing_after("abc", ValueError("unreadable")))
        next(backwards)
    assert backwards is not None, "the source was read, and failed, before anybody asked for an item"
    with pytest.raises((StopIteration, ValueError)):
        pytest.fail(f"after the failure of the source came {next(backwards)!r}")


@pytest.mark.hint("What happens inside a generator that stands at a yield when it is closed?")
def test_giving_up_half_way(solution):
    """A result that is closed half-way ends without an error"""
    backwards = solution.reverse(Source("abcd").generator)
    assert next(backwards) == "d"
    close(backwards)
    if hasattr(backwards, "close"):
        assert next(backwards, "nothing") == "nothing"


@pytest.mark.hint("Nobody asked for an item.")
def test_giving_up_before_the_start(solution):
    """A result that is closed before it was begun has pulled nothing"""
    source = EndlessSource()
    close(solution.reverse(source.generator))
    assert source.pulls == 0, f"{source.pulls} items were pulled for a result that was never begun"
    assert_reverses(solution.reverse)
