import pytest
from solution import linearise


def test_a_diamond():
    """Two bases with a base in common"""
    hierarchy = {"Thing": [], "Cup": ["Thing"], "Toy": ["Thing"], "ToyCup": ["Cup", "Toy"]}
    assert linearise(hierarchy, "ToyCup") == ["ToyCup", "Cup", "Toy", "Thing"]


def test_no_bases():
    """A class without bases"""
    assert linearise({"Thing": []}, "Thing") == ["Thing"]


def test_no_order():
    """Bases that contradict each other"""
    hierarchy = {"A": [], "B": [], "AB": ["A", "B"], "BA": ["B", "A"], "Both": ["AB", "BA"]}
    with pytest.raises(TypeError):
        linearise(hierarchy, "Both")
