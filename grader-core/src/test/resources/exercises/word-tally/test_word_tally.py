from collections import Counter
from pathlib import Path

import pytest

from word_tally import most_common, tally

TEXT = (Path(__file__).parent / "data" / "rhyme.txt").read_text(encoding="utf-8")


@pytest.fixture
def counts():
    return tally(TEXT)


def test_it_is_a_counter(counts):
    assert isinstance(counts, Counter)
    assert counts["rain"] == 3


@pytest.mark.parametrize("word", ["RAIN", "rain!", "snow"], ids=["upper", "punctuated", "absent"])
def test_only_words_in_lower_case_are_there(counts, word):
    assert word not in counts


@pytest.mark.parametrize(("text", "expected"), [("", {}), ("Oh, oh", {"oh": 2}), ("don't", {"don't": 1}), ("été Été", {"été": 2})])
def test_small_texts(text, expected):
    assert tally(text) == expected


def test_the_most_common():
    assert most_common(TEXT, 2) == [("rain", 3), ("go", 2)]


def test_a_negative_number():
    with pytest.raises(ValueError, match=r"-1 is no number of words"):
        most_common(TEXT, -1)


def test_shares():
    from word_tally import shares

    assert shares("a a b") == pytest.approx({"a": 2 / 3, "b": 1 / 3})
