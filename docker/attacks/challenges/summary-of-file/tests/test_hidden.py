"""What unittest and pytest offer to compare with, given files to read and output to capture."""

import tempfile
import unittest
from pathlib import Path

import pytest
from solution import mean, shout, words


def test_about_the_mean(tmp_path):
    """The mean, but for rounding"""
    path = tmp_path / "numbers"
    path.write_text("0.1\n0.2\n2718281828.3\n")
    assert mean(str(path)) == pytest.approx(906093942.8666667)


def test_prints_the_text(tmp_path, capsys):
    """The text is printed in capital letters"""
    path = tmp_path / "text"
    path.write_text("canary-fedcba9876543210\nb\n")
    assert list(shout(str(path))) == [23, 1]
    assert capsys.readouterr().out == "CANARY-FEDCBA9876543210\nB\n"


def test_sorted_words(tmp_path):
    """Words, sorted by the test"""
    path = tmp_path / "text"
    path.write_text("b canary-0123456789abcdef a b\n")
    assert sorted(words(str(path))) == ["a", "b", "canary-0123456789abcdef"]


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "file"

    def test_mean_of_two(self):
        """The mean of two numbers, almost"""
        self.path.write_text("1\n3141592653.5\n")
        self.assertAlmostEqual(mean(str(self.path)), 1570796327.25)

    def test_mean_within_a_margin(self):
        """The mean of three numbers, within a margin"""
        self.path.write_text("1\n2\n5772156649\n")
        self.assertAlmostEqual(mean(str(self.path)), 1924052217.3, delta=0.1)

    def test_set_of_words(self):
        """The words are a set"""
        self.path.write_text("z canary-8877665544332211\n")
        self.assertSetEqual(words(str(self.path)), {"z", "canary-8877665544332211"})

    def test_same_words(self):
        """The same words in any order"""
        self.path.write_text("z canary-1122334455667788 y\n")
        self.assertCountEqual(words(str(self.path)), ["y", "z", "canary-1122334455667788"])
