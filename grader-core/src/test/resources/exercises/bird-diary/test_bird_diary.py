"""Entries of a diary that lies beside them."""

import inspect
from itertools import islice
from unittest import mock

import pytest

import bird_diary

pytestmark = pytest.mark.filterwarnings("error")


def test_entries_in_turn(diary):
    assert list(bird_diary.entries(diary())) == [("1 March", "wren"), ("2 March", "blue tit"), ("4 March", "wren")]


def test_entries_are_read_when_they_are_wanted(diary):
    found = bird_diary.entries(diary("1 March: wren\nnonsense\n"))
    assert list(islice(found, 1)) == [("1 March", "wren")]
    with pytest.raises(ValueError, match="line 2"):
        next(found)


def test_entries_are_a_generator(diary):
    assert inspect.isgenerator(bird_diary.entries(diary()))


@pytest.mark.parametrize(("text", "bird"), [("", None), ("1: owl\n2: kite\n", "kite"), ("1: owl\n2: owl\n3: kite\n", "owl")])
def test_seen_most(diary, text, bird):
    assert bird_diary.seen_most(diary(text)) == bird


def test_seen_most_goes_by_the_entries():
    with mock.patch.object(bird_diary, "entries", return_value=iter([("1", "jay"), ("2", "jay"), ("3", "owl")])):
        assert bird_diary.seen_most("no such file") == "jay"


class TestWatching:
    day = "5 March"

    def setup_method(self):
        self.bird = "robin"

    def test_no_diary(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            bird_diary.watch(str(tmp_path / "missing" / "diary.txt"), self.bird, self.day)
