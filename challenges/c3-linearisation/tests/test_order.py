import pytest
from families import families

pytestmark = pytest.mark.group("order")

FAMILIES = {seed: list(families(seed)) for seed in (1, 2, 3)}


@pytest.mark.hint("In which order do the bases of a class come?")
def test_bases_in_their_order(solution):
    """Bases come in the order in which the class names them"""
    hierarchy = {"A": [], "B": [], "C": [], "One": ["C", "A", "B"], "Other": ["B", "C", "A"]}
    assert solution.linearise(hierarchy, "One") == ["One", "C", "A", "B"]
    assert solution.linearise(hierarchy, "Other") == ["Other", "B", "C", "A"]


@pytest.mark.hint("How far up does the order go?")
def test_a_chain(solution):
    """Every class has one base"""
    hierarchy = {"A": [], "B": ["A"], "C": ["B"], "D": ["C"]}
    assert solution.linearise(hierarchy, "D") == ["D", "C", "B", "A"]
    assert solution.linearise(hierarchy, "B") == ["B", "A"]


@pytest.mark.hint("When does an ancestor of both bases come?")
def test_nobody_comes_before_its_subclasses(solution):
    """A common ancestor comes behind all classes that inherit from it"""
    hierarchy = {"Top": [], "A": ["Top"], "B": ["Top"], "C": ["A"], "D": ["B"], "E": ["C", "D"]}
    assert solution.linearise(hierarchy, "E") == ["E", "C", "A", "D", "B", "Top"]


@pytest.mark.hint("Does one side of a family come before the other, or level by level?")
def test_one_side_before_the_other(solution):
    """Without a common ancestor, one base with all its ancestors comes before the next"""
    hierarchy = {"A": [], "B": ["A"], "C": ["B"], "X": [], "Y": ["X"], "Both": ["C", "Y"]}
    assert solution.linearise(hierarchy, "Both") == ["Both", "C", "B", "A", "Y", "X"]


@pytest.mark.hint("Whose order of bases must be kept, besides that of the class itself?")
def test_the_order_of_an_ancestor_is_kept(solution):
    """What comes first in the order of an ancestor comes first in that of the class"""
    hierarchy = {"O": [], "A": ["O"], "B": ["O"], "C": ["O"], "AB": ["A", "B"], "CB": ["C", "B"], "Z": ["AB", "CB"]}
    assert solution.linearise(hierarchy, "Z") == ["Z", "AB", "A", "CB", "C", "B", "O"]
    hierarchy |= {"BC": ["B", "C"], "Y": ["BC", "AB"]}
    with pytest.raises(TypeError):
        solution.linearise(hierarchy | {"X": ["CB", "BC"]}, "X")
    assert solution.linearise(hierarchy, "Y") == ["Y", "BC", "AB", "A", "B", "C", "O"]


@pytest.mark.hint("The merge starts again from the first list. What does that change?")
def test_the_first_list_that_will_do(solution):
    """After every step the merge begins with the first list again"""
    hierarchy = {"P": [], "Q": [], "X": [], "Y": [], "R": ["P", "X"], "S": ["Q", "P", "Y"], "T": ["R", "S"]}
    assert solution.linearise(hierarchy, "T") == ["T", "R", "S", "Q", "P", "X", "Y"]


@pytest.mark.hint("Try it with real classes: what does Python say?")
@pytest.mark.parametrize("seed", FAMILIES)
def test_as_python_does_it(solution, seed):
    """The order is the one that Python finds, or there is none for Python either"""
    for hierarchy, orders in FAMILIES[seed]:
        for name, order in orders.items():
            if order is None:
                with pytest.raises(TypeError):
                    pytest.fail(f"{name} has no order, and yet it is {solution.linearise(hierarchy, name)!r}")
            else:
                assert solution.linearise(hierarchy, name) == order
