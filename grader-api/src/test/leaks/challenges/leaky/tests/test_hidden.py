"""What candidates must not come to know: each place has a mark of its own. canary-22e4e4a1174a4488"""

import logging
import pathlib
import sys
import unittest
import warnings

import pytest
from answers import CASES, EXPECTED
from solution import work

print("canary-5b1d09e7a3c2f846")
WRITTEN = (pathlib.Path(__file__).parent / "cases.txt").read_text().strip()


def test_an_argument():
    """An argument

    The paragraphs below the title are for authors: canary-9fc7c87be8e5b3e9.
    """
    assert work("canary-5a8330d10058604a") == "canary-7de3f69506bf97c0", "canary-1a7157346352fef7"


def test_what_lies_beside_the_tests():
    """What lies beside the tests"""
    assert work(WRITTEN, CASES) == EXPECTED


@pytest.mark.parametrize("value", ["canary-01bf3a517ef8389c", pytest.param("canary-2fbb1ed0ed3cd1e9", id="canary-c88dd1c8af152f87")])
def test_parameters(value):
    """Parameters"""
    assert work(value) == f"{value} canary-df311b65e0acc655"


@pytest.mark.parametrize("value", ["canary-a119fa2c1be1e007::canary-e9302986547b52a0[", "canary-3f42abdddb5f5285" * 40])
def test_parameters_of_a_strange_form(value):
    assert work(value) is None


def test_a_fixture(prepared, request):
    """A fixture"""
    assert work(prepared, request.getfixturevalue(NAME)) == prepared


NAME = next(line for line in (pathlib.Path(__file__).parent / "conftest.py").read_text().split() if line.startswith("canary_"))[:-3]


def test_an_error_of_the_tests_own():
    """An error of the test's own"""

    def torn():
        yield "canary-4eae3d122eda5c8f"
        raise LookupError("canary-c44607645355fd93")

    assert list(work(torn())) == ["canary-280e26e207780255"]


def test_files(tmp_path):
    """Files"""
    (tmp_path / "canary-3d2d33abc3b2b34c").mkdir()
    page = tmp_path / "canary-4c32916369ad49d8" / "canary-3fb06e5557468ede.txt"
    page.write_text("canary-f412961c75951ef0")
    assert work(page) == "canary-68914221dd79d5a4"


def test_callbacks():
    """Callbacks"""
    heard = []

    def tell(*what):
        heard.append(what)
        return "canary-0c4be1ae8404933c"

    work(tell)
    assert heard == [("canary-0fb7dd6699dd8795",)]


def test_standard_input(monkeypatch, capsys):
    """Standard input"""
    monkeypatch.setattr("builtins.input", lambda *_: "canary-71b97e0f727480ae")
    print("canary-558d7f4428e73e2c")
    assert work("input") == "canary-7ca46cc4a66273b4"
    assert capsys.readouterr().out == "canary-2f34a6e4cc964fc4"


@pytest.mark.limits(output_bytes=1987654)
def test_what_a_test_says():
    """What a test says"""
    warnings.warn("canary-b72648ff7f328b8f", stacklevel=1)
    logging.getLogger("canary-1b9e98f5751a58fe").error("canary-d94e40b56056f070")
    print("canary-ab62070a2485598e", file=sys.stderr)
    print("canary-d2982d768d8fbcea")
    assert work("canary-7cbf7c73cb018066") == 7


class TestUnits(unittest.TestCase):
    def test_units(self):
        """Units"""
        with self.subTest("canary-95e422757df09a0b", number="canary-b868f345a2f80041"):
            self.assertEqual(work("canary-f23fb8ade27bd2a3"), "canary-d8044822b5c0bec0", "canary-b0b7e1a5010a2d85")


@pytest.mark.hint("Is anything left to do?")
def test_the_last():
    """The last"""
    assert work(["canary-afbaf9201d4e6c4b", {"canary-d2886bdc2642bfbb": ["canary-895e3e73c0c99ded"]}]) == "canary-dc95a4b6262ced5d"
