import ast

import pytest

pytestmark = pytest.mark.group("objects")


@pytest.mark.hint("Not every object has a __dict__. Where does it keep its attributes?")
def test_a_slot(solution, things):
    """A slot has its old value again after the block"""
    target = things.Slotted()
    with solution.patched(target, "full", "patched"):
        assert target.full == "patched"
    assert target.full == "full"


@pytest.mark.hint("A slot may hold nothing. What is read from it then?")
def test_an_empty_slot(solution, things):
    """A slot that was empty is empty again after the block"""
    target = things.Slotted()
    with solution.patched(target, "empty", "patched"):
        assert target.empty == "patched"
    assert things.is_empty(target, "empty")
    assert target.full == "full"


@pytest.mark.hint("The class has something to say when this attribute of an instance is set. Whom do you ask for the old value?")
def test_a_property_with_a_setter(solution, things):
    """A property of an instance is set by its setter, and back again"""
    target = things.Thermometer()
    with solution.patched(target, "celsius", 100):
        assert target.kelvin == 373
    assert (target.kelvin, target.celsius) == (300, 27)
    assert things.own(target) == ["kelvin"]


@pytest.mark.hint("What if the attribute cannot be set at all?")
def test_what_cannot_be_set(solution, things):
    """An attribute that cannot be set is Python's own AttributeError, and nothing changes"""
    target = things.ReadOnly()
    with pytest.raises(AttributeError), solution.patched(target, "fixed", 2):
        pytest.fail("the block was entered")
    assert target.fixed == 1
    assert things.own(target) == []
    slotted = things.Slotted()
    with pytest.raises(AttributeError), solution.patched(slotted, "unknown", 2):
        pytest.fail("the block was entered")


@pytest.mark.hint("An object may answer for attributes that it does not have.")
def test_an_object_that_makes_up_attributes(solution, things):
    """What an object makes up in __getattr__ does not become an attribute of its own"""
    target = things.Helpful()
    with solution.patched(target, "answer", 1):
        assert target.answer == 1
    assert things.own(target) == []
    assert target.answer == "made up"


@pytest.mark.hint("Is a module any different?")
def test_a_module(solution, things):
    """A function of a module is replaced, and the very same one put back"""
    before = solution.patched
    with before(solution, "patched", "gone"):
        assert solution.patched == "gone"
    assert things.same_in(solution, "patched", before)


@pytest.mark.hint("The patching is what you are asked to write; is it written, or fetched?")
def test_no_ready_made_patch(source):
    """Neither unittest nor pytest is imported"""
    imported = set()
    for node in ast.walk(source.tree):
        match node:
            case ast.Import(names=names):
                imported |= {alias.name.partition(".")[0] for alias in names}
            case ast.ImportFrom(module=str(module)):
                imported.add(module.partition(".")[0])
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=str(module)), *_]):
                if name in ("__import__", "import_module"):
                    imported.add(module.partition(".")[0])
    assert not imported & {"unittest", "pytest"}
