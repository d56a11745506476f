"""Standard output, and standard input given by the test."""

import io

import pytest

ASKS = """
    import sys
    def ask(*p): return input(*p)
    def lines(): return [line for line in sys.stdin]
    def read(): return sys.stdin.read()
    def one(): return sys.stdin.readline()
    def raw(): return sys.stdin.buffer.read()
"""


def test_what_is_printed_is_seen_in_order(solve, capsys):
    solution = solve(
        "import sys\ndef f(g):\n    print('one')\n    g()\n    print('three', end='')\n    print('err', file=sys.stderr)"
    )
    solution.f(lambda: print("two"))
    assert capsys.readouterr() == ("one\ntwo\nthree", "err\n")


def test_with_nothing_given_input_is_at_its_end(solve):
    solution = solve(ASKS)
    with pytest.raises(EOFError):
        solution.ask()
    assert (solution.lines(), solution.read(), solution.one()) == ([], "", "")


def test_a_patched_input_answers_and_sees_the_prompt(solve, monkeypatch):
    prompts = []
    monkeypatch.setattr("builtins.input", lambda prompt="": prompts.append(prompt) or "answer")
    solution = solve(ASKS)
    assert (solution.ask("name? "), solution.ask()) == ("answer", "answer")
    assert prompts == ["name? ", ""]


def test_a_given_standard_input_is_read(solve, monkeypatch, capsys):
    solution = solve(ASKS)
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n2\n3\n4"))
    assert solution.ask("first? ") == "1"
    assert capsys.readouterr().out == "first? "
    assert solution.one() == "2\n"
    assert solution.lines() == ["3\n", "4"]
    monkeypatch.setattr("sys.stdin", io.StringIO("é\nb"))
    assert solution.read() == "é\nb"
    monkeypatch.setattr("sys.stdin", io.StringIO("raw"))
    assert solution.raw() == b"raw"


def test_input_while_the_module_is_loaded_is_answered(load, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("5\n"))
    assert load("N = int(input())").module.N == 5
