from itertools import islice

import pytest
from sources import PATIENCE, EndlessSource, Source, failing_after

pytestmark = pytest.mark.group("laziness")


@pytest.mark.hint("Which line of your code runs when reverse is called, and which at the first next?")
def test_calling_pulls_nothing(solution):
    """Calling reverse does not touch the source"""
    source = Source("abc")
    backwards = solution.reverse(source.generator)
    assert source.pulls == 0, f"calling reverse pulled {source.pulls} items"
    assert next(backwards) == "c"


@pytest.mark.hint("A for statement calls iter() on what it is given. That alone must not pull.")
def test_iter_pulls_nothing(solution):
    """Calling iter on the result does not touch the source"""
    source = Source("abc")
    backwards = solution.reverse(source.generator)
    iter(backwards)
    assert source.pulls == 0, f"iter() on the result pulled {source.pulls} items"
    assert next(backwards) == "c"


@pytest.mark.hint("Reversing a source that never ends is fine until somebody asks for an item.")
def test_an_endless_source_may_be_reversed(solution):
    """An endless source may be handed over as long as nothing is asked for"""
    source = EndlessSource()
    backwards = solution.reverse(source.generator)
    assert source.pulls == 0, f"{source.pulls} items of an endless source were pulled before anybody asked for one"
    assert iter(backwards) is backwards
    assert next(backwards) == PATIENCE


@pytest.mark.hint("Can you know the last item before the source has said that there are no more?")
def test_an_endless_source_has_no_last_item(solution):
    """An endless source never gives a first item"""
    endless = failing_after(range(PATIENCE), OverflowError("still not at the end"))
    with pytest.raises(OverflowError, match="still not at the end"):
        pytest.fail(f"the last item of an endless source is said to be {next(solution.reverse(endless))!r}")


@pytest.mark.hint("Can you know the last item before the source has said that there are no more?")
def test_the_first_item_comes_after_the_end_of_the_source(solution):
    """The first item comes when the source has come to its end"""
    source = Source(range(300))
    assert next(solution.reverse(source.generator)) == 299
    assert source.ended, f"the first item came after {source.pulls} pulls, when the source was not yet at its end"


@pytest.mark.hint("An iterator knows where it is: a second loop over it goes on, it does not begin again.")
def test_the_result_is_an_iterator(solution):
    """The result is an iterator: next works, and loops go on where it stands"""
    backwards = solution.reverse(Source("abcde").generator)
    assert iter(backwards) is backwards
    assert next(backwards) == "e"
    assert list(islice(backwards, 2)) == ["d", "c"]
    assert list(backwards) == ["b", "a"]


@pytest.mark.hint("An iterator that has raised StopIteration has to raise it ever after.")
def test_the_end_is_the_end(solution):
    """A result at its end stays there"""
    backwards = solution.reverse(Source("ab").generator)
    assert list(backwards) == ["b", "a"]
    for _ in range(3):
        with pytest.raises(StopIteration):
            next(backwards)
