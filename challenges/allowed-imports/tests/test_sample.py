import pytest
from solution import violations


def test_two_statements():
    """Two import statements, and a violation in each"""
    source = "import os.path, json\nfrom email import message, charset\n"
    assert violations(source, {"json", "email.message"}) == [(1, "os.path"), (2, "email.charset")]


def test_nothing_to_complain_of():
    """A script that imports only what is allowed"""
    assert violations("import json\n\nprint(json.dumps([1]))\n", {"json"}) == []


def test_by_a_call():
    """Imports by a call"""
    assert violations("os = __import__('os')\nname = input()\n__import__(name)\n", {"json"}) == [(1, "os"), (3, "?")]


def test_no_python():
    """A source that is no Python"""
    with pytest.raises(SyntaxError):
        violations("import\n", {"json"})
