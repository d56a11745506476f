import pytest

pytestmark = pytest.mark.group("conflicts")


@pytest.fixture
def refused(solution):
    """Expects that a class has no order."""

    def refuse(hierarchy, name):
        with pytest.raises(TypeError):
            pytest.fail(f"{name} has no order, and yet it is {solution.linearise(hierarchy, name)!r}")

    return refuse


@pytest.mark.hint("A base that is named first, and a subclass of it behind: which of the two comes first?")
def test_a_base_before_its_subclass(refused):
    """A class names a base before a subclass of that base"""
    refused({"A": [], "B": ["A"], "C": ["A", "B"]}, "C")


@pytest.mark.hint("Can two ancestors disagree although the bases of the class itself do not?")
def test_ancestors_that_disagree(refused):
    """Ancestors further up want different orders"""
    hierarchy = {"A": [], "B": [], "AB": ["A", "B"], "BA": ["B", "A"], "C": ["AB"], "D": ["BA"], "E": ["C", "D"]}
    refused(hierarchy, "E")


@pytest.mark.hint("How often may a class name the same base?")
def test_the_same_base_twice(refused):
    """A class names a base twice"""
    refused({"A": [], "B": ["A", "A"]}, "B")


@pytest.mark.hint("What becomes of the subclasses of a class that has no order?")
def test_an_ancestor_without_an_order(refused):
    """A class whose ancestor has no order has none either"""
    refused({"A": [], "B": ["A"], "Bad": ["A", "B"], "C": ["Bad"], "D": ["C"]}, "D")


@pytest.mark.hint("What is left over when the merge is stuck?")
def test_stuck_half_way(refused):
    """Some steps of the merge succeed before it is stuck"""
    refused({"A": [], "B": [], "X": ["A", "B"], "Y": ["B", "A"], "P": [], "Z": ["P", "X", "Y"]}, "Z")


@pytest.mark.hint("A ring of wishes can have more than two members.")
def test_a_ring_of_three(refused):
    """Three classes disagree in a ring"""
    hierarchy = {"A": [], "B": [], "C": [], "AB": ["A", "B"], "BC": ["B", "C"], "CA": ["C", "A"]}
    refused(hierarchy | {"All": ["AB", "BC", "CA"]}, "All")
