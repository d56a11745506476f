import io

import pytest

import guessing_game


@pytest.fixture
def answers(monkeypatch):
    def give(*lines):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return give


def test_found_at_once(answers, capsys):
    answers(7)
    assert guessing_game.play(7) == 1
    assert capsys.readouterr().out == "Your guess? Found.\n"


def test_hints(answers, capsys):
    answers(5, 9, 7)
    assert guessing_game.play(7) == 3
    assert capsys.readouterr().out == "Your guess? Higher.\nYour guess? Lower.\nYour guess? Found.\n"


def test_nonsense_is_not_counted(answers, capsys):
    answers("seven", 7)
    assert guessing_game.play(7) == 1
    assert "not a number" in capsys.readouterr().out


def test_giving_up(answers):
    answers()
    assert guessing_game.play(7) is None


def test_the_limit_can_be_moved(answers, monkeypatch):
    monkeypatch.setattr(guessing_game, "TRIES", 2)
    answers(1, 2, 3)
    assert guessing_game.play(3) is None
