import importlib

import pytest

pytestmark = pytest.mark.group("names")


@pytest.mark.hint("Is there one count for the function or one for each of its names?")
def test_two_names_share_the_count(solution, monkeypatch):
    """Two names of the function share its count"""
    monkeypatch.setattr(solution, "label", solution.stamp, raising=False)
    calls = [solution.stamp("a"), solution.label("b"), solution.label("c"), solution.stamp("d")]
    assert calls == ["1. a", "2. b", "3. c", "4. d"]


@pytest.mark.hint("What if the name under which you look for your count is gone?")
def test_the_name_is_gone(solution, monkeypatch):
    """Without its old name it goes on counting"""
    label = solution.stamp
    assert label("a") == "1. a"
    monkeypatch.delattr(solution, "stamp")
    assert [label("b"), label("c")] == ["2. b", "3. c"]


@pytest.mark.hint("What if the name under which you look for your count means something else by now?")
def test_the_name_means_something_else(solution, monkeypatch):
    """When its name is given to another function, it goes on by itself"""
    asked = []
    label = solution.stamp
    assert label("a") == "1. a"
    monkeypatch.setattr(solution, "stamp", asked.append)
    assert [label("b"), label("c")] == ["2. b", "3. c"]
    assert not asked, f"the other function was called with {asked}"


@pytest.mark.hint("Where exactly is your count, and who else can get at it?")
def test_executed_a_second_time(solution, monkeypatch):
    """A second function made by the same code counts for itself"""
    first = solution.stamp
    assert [first("a"), first("b")] == ["1. a", "2. b"]
    monkeypatch.setattr(solution, "_load_again", importlib.reload, raising=False)
    second = solution._load_again(solution).stamp
    assert second is not first
    assert [second("c"), first("d"), second("e")] == ["1. c", "3. d", "2. e"]


@pytest.mark.hint("Where does your function put what it has to remember?")
def test_the_module_stays_as_it_is(solution):
    """Calls leave no new name behind in the module"""
    before = set(dir(solution))
    assert [solution.stamp("a"), solution.stamp("b")] == ["1. a", "2. b"]
    new = set(dir(solution)) - before
    assert not new, f"calls left {', '.join(sorted(new))} behind in the module"
