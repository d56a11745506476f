import ast
import copy

import pytest
from families import ladder

pytestmark = pytest.mark.group("care")


@pytest.mark.hint("Can a class be its own ancestor?")
@pytest.mark.parametrize(
    "hierarchy",
    [{"A": ["A"]}, {"A": ["B"], "B": ["A"]}, {"A": ["B"], "B": ["C", "D"], "C": [], "D": ["A"]}],
    ids=["at once", "by one step", "by two steps"],
)
def test_its_own_ancestor(solution, hierarchy):
    """A class that is its own ancestor"""
    with pytest.raises(ValueError):
        pytest.fail(f"a class that is its own ancestor gave {solution.linearise(hierarchy, 'A')!r}")


@pytest.mark.hint("Where in a hierarchy can there be a cycle?")
def test_an_ancestor_that_is_its_own(solution):
    """A class that is not in the cycle, but one of its ancestors is"""
    with pytest.raises(ValueError):
        pytest.fail(f"a cycle above the class gave {solution.linearise({'Z': ['Y'], 'Y': ['A'], 'A': ['B'], 'B': ['A']}, 'Z')!r}")


@pytest.mark.hint("Which names are known?")
def test_strangers(solution):
    """Names that are not in the hierarchy"""
    hierarchy = {"A": ["B"], "B": ["stranger"], "C": []}
    assert solution.linearise(hierarchy, "C") == ["C"]
    for name in ("another", "B", "A"):
        with pytest.raises(LookupError):
            pytest.fail(f"a name that is not in the hierarchy gave {solution.linearise(hierarchy, name)!r}")


@pytest.mark.hint("Which classes have to be looked at?")
def test_what_is_wrong_elsewhere(solution):
    """What is wrong with other classes does not matter"""
    wrong = {"R": ["R"], "S": ["nobody"], "T": ["A", "B"], "U": ["B", "T"]}
    assert solution.linearise({"A": [], "B": ["A"], "C": ["B", "A"]} | wrong, "C") == ["C", "B", "A"]


@pytest.mark.hint("Whose lists are they?")
def test_the_hierarchy_stays_as_it_is(solution):
    """The hierarchy is not changed"""
    hierarchy = {"O": [], "A": ["O"], "B": ["O"], "C": ["A", "B"], "D": ["C", "B"]}
    before = copy.deepcopy(hierarchy)
    assert solution.linearise(hierarchy, "D") == ["D", "C", "A", "B", "O"]
    assert hierarchy == before


@pytest.mark.hint("What kinds of sequences may there be?")
def test_tuples_of_bases(solution):
    """Bases may be given as tuples, and names may be any"""
    hierarchy = {"": (), "object": ("",), "b c": ("",), "é": ("object", "b c")}
    assert solution.linearise(hierarchy, "é") == ["é", "object", "b c", ""]


@pytest.mark.hint("Is a class worked out before or after the classes that are named before it?")
def test_any_order_of_the_keys(solution):
    """Classes may stand before their bases"""
    assert solution.linearise({"C": ["B", "A"], "B": ["A"], "A": []}, "C") == ["C", "B", "A"]


@pytest.mark.limits(cpu_ms=500, wall_ms=4000)
@pytest.mark.hint("How often is the order of the same ancestor worked out?")
def test_many_ways_to_an_ancestor(solution):
    """An ancestor that can be reached in very many ways"""
    expected = ["D40", *(name for rung in range(40, 0, -1) for name in (f"L{rung}", f"R{rung}", f"D{rung - 1}"))]
    assert solution.linearise(ladder(40), "D40") == expected


@pytest.mark.hint("How deep may a hierarchy be?")
def test_many_generations(solution):
    """A hundred generations and more"""
    hierarchy = {"K0": []} | {f"K{number}": [f"K{number - 1}"] for number in range(1, 120)}
    assert solution.linearise(hierarchy, "K119") == [f"K{number}" for number in range(119, -1, -1)]


@pytest.mark.hint("Who works out the order, you or Python?")
def test_worked_out(source):
    """The order is worked out, not asked for"""
    used = {node.attr for node in ast.walk(source.tree) if isinstance(node, ast.Attribute)}
    used |= {node.id for node in ast.walk(source.tree) if isinstance(node, ast.Name)}
    used |= {name.name for node in ast.walk(source.tree) if isinstance(node, ast.ImportFrom) for name in node.names}
    asked = sorted(name for name in used if name in ("mro", "__mro__", "getmro") or name.startswith("_c3"))
    assert not asked, f"the solution asks Python: {', '.join(asked)}"
