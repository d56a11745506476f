import pytest
from sources import EndlessSource, Source

pytestmark = pytest.mark.group("laziness")


@pytest.mark.hint("Which line of your code runs when lazy_filter is called, and which at the first next?")
def test_calling_pulls_nothing(solution):
    """Calling lazy_filter, or iter on the result, does not touch the source"""
    source = Source("abc")
    kept = solution.lazy_filter(lambda letter: letter != "a", source.generator)
    iter(kept)
    assert source.pulls == 0, f"{source.pulls} items were pulled before anybody asked for one"
    assert next(kept) == "b"


@pytest.mark.hint("How many items have to be looked at before the next one can be given away?")
def test_pulls_no_more_than_needed(solution):
    """Each next pulls until one item is kept, and no further"""
    source = EndlessSource()
    kept = solution.lazy_filter(lambda number: number % 5 == 0, source.generator)
    assert (next(kept), source.pulls) == (5, 5)
    assert (next(kept), source.pulls) == (10, 10)
    true = solution.lazy_filter(None, source.generator)
    assert (next(true), source.pulls) == (11, 11)


@pytest.mark.hint("An iterator knows where it is: a second loop over it goes on, it does not begin again.")
def test_the_result_is_an_iterator(solution):
    """The result is an iterator, over a list as well"""
    kept = solution.lazy_filter(lambda number: number > 1, [1, 2, 3, 4])
    assert iter(kept) is kept
    assert next(kept) == 2
    assert list(kept) == [3, 4]
    for _ in range(2):
        with pytest.raises(StopIteration):
            pytest.fail(f"after the end came {next(kept)!r}")


@pytest.mark.hint("When is the predicate asked: when the iterator is made, or when an item is wanted?")
def test_the_predicate_waits(solution):
    """The predicate is not called before an item is wanted"""
    asked = []

    def is_long(word):
        asked.append(word)
        return len(word) > 2

    kept = solution.lazy_filter(is_long, ["a", "bcd", "ef", "ghi"])
    assert asked == []
    assert next(kept) == "bcd"
    assert asked == ["a", "bcd"]


@pytest.mark.hint("How much of the source do you hold when the function is called for the first time?")
def test_items_are_combined_as_they_come(solution):
    """Each item is combined before the next one is pulled"""
    source = Source(range(8))
    seen = []

    def watch(total, item):
        seen.append((item, source.pulls))
        return total + item

    assert solution.reduce(watch, source.generator) == 28
    assert seen == [(item, item + 1) for item in range(1, 8)]


@pytest.mark.hint("A function may end a reduction by raising an exception. Does it get the chance?")
def test_an_endless_source_may_be_left(solution):
    """The function can put an end to an endless source"""
    source = EndlessSource()

    def until_seven(total, item):
        if item == 7:
            raise LookupError(f"enough: {total}")
        return total + item

    with pytest.raises(LookupError, match="enough: 121"):
        pytest.fail(f"an endless source was reduced to {solution.reduce(until_seven, source.generator, 100)!r}")
    assert source.pulls == 7
