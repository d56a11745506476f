import pytest

pytestmark = pytest.mark.group("restoring")


@pytest.mark.hint("What is the value of the attribute within the block, and after it?")
def test_within_and_after(solution, things):
    """The attribute has the new value within the block and the old one after it"""
    target = things.Plain()
    target.answer = old = things.Token()
    new = things.Token()
    with solution.patched(target, "answer", new) as given:
        assert things.same_in(target, "answer", new)
        assert given is new
    assert things.same_in(target, "answer", old)


@pytest.mark.hint("When does the attribute change: when patched is called, or when the block is entered?")
def test_calling_changes_nothing(solution, things):
    """Calling patched changes nothing yet"""
    target = things.Plain()
    target.answer = 1
    patch = solution.patched(target, "answer", 2)
    assert target.answer == 1
    target.answer = 3
    with patch:
        assert target.answer == 2
    assert target.answer == 3


@pytest.mark.hint("How do you tell an attribute that is None from one that is not there?")
@pytest.mark.parametrize("old", [None, False, 0, "", NotImplemented, ...], ids=["None", "False", "zero", "empty text", "NotImplemented", "dots"])
def test_values_that_look_like_nothing(solution, things, old):
    """An old value that looks like nothing is restored, a new one is set"""
    target = things.Plain()
    target.answer = old
    for value in ("new", None):
        with solution.patched(target, "answer", value):
            assert target.answer == value
        assert things.own(target) == ["answer"]
        assert target.answer is old


@pytest.mark.hint("What has to happen to an attribute that nobody had before?")
def test_nobody_had_it(solution, things):
    """An attribute that nobody had is gone after the block"""
    target = things.Plain()
    with solution.patched(target, "answer", 1):
        assert target.answer == 1
    assert things.own(target) == []


@pytest.mark.hint("An instance reads its class's attribute as if it were its own. Is it?")
def test_an_instance_reads_its_class(solution, things):
    """An instance that had the attribute from its class has none of its own after the block"""
    target = things.Child()
    with solution.patched(target, "colour", "blue"):
        assert (target.colour, things.Base.colour) == ("blue", "red")
    assert things.own(target) == []
    things.Base.colour = "green"
    assert target.colour == "green"


@pytest.mark.hint("A class reads its base's attribute as if it were its own. Is it?")
def test_a_class_reads_its_base(solution, things):
    """A class that had the attribute from its base has none of its own after the block"""
    with solution.patched(things.Child, "colour", "blue"):
        assert (things.Child.colour, things.Base.colour) == ("blue", "red")
    assert "colour" not in things.own(things.Child)
    assert things.Child.colour == "red"


@pytest.mark.hint("A class reads its metaclass's attribute as if it were its own. Is it?")
def test_a_class_reads_its_metaclass(solution, things):
    """A class that had the attribute from its metaclass has none of its own after the block"""
    with solution.patched(things.WithMeta, "kind", "patched"):
        assert things.WithMeta.kind == "patched"
    assert "kind" not in things.own(things.WithMeta)
    assert things.WithMeta.kind == "from the metaclass"


@pytest.mark.hint("Is what you read from a class the thing that lies in it?")
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("static", "staticmethod", id="a static method"),
        pytest.param("of_class", "classmethod", id="a class method"),
        pytest.param("size", "property", id="a property"),
        pytest.param("name", "function", id="a method"),
    ],
)
def test_what_lies_in_a_class(solution, things, name, kind):
    """What lies in a class is put back as it lay there"""
    before = things.raw(things.Base, name)
    with solution.patched(things.Base, name, 5):
        assert things.read(things.Child(), name) == 5
    assert things.kind_in(things.Base, name) == kind
    assert things.same_in(things.Base, name, before)


@pytest.mark.hint("A class is patched while a subclass and an instance are in use. What do they read?")
def test_a_patched_class_and_its_instances(solution, things):
    """A patched method of a class is patched for its instances and for subclasses, within the block only"""
    instance = things.Child()
    with solution.patched(things.Base, "name", lambda *_: "patched"):
        assert (instance.name(), things.Base().name()) == ("patched", "patched")
    assert (instance.name(), things.Base().name()) == ("base", "base")
