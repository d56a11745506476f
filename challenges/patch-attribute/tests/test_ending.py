import pytest

pytestmark = pytest.mark.group("ending")


@pytest.fixture
def target(things):
    target = things.Plain()
    target.answer = "old"
    return target


@pytest.mark.hint("What becomes of the attribute, and of the exception, when the block fails?")
@pytest.mark.parametrize("failure", [ValueError("broken"), KeyboardInterrupt("stop"), GeneratorExit()], ids=["an error", "an interrupt", "an exit"])
def test_an_exception(solution, target, failure):
    """An exception comes out as it is, and the attribute is restored"""
    with pytest.raises(BaseException) as caught, solution.patched(target, "answer", "new"):
        raise failure
    assert caught.value is failure
    assert target.answer == "old"


@pytest.mark.hint("What if the block itself has removed the attribute?")
def test_deleted_within_the_block(solution, target, things):
    """An attribute that the block deletes is restored, one that was not there stays away"""
    with solution.patched(target, "answer", "new"):
        del target.answer
    assert target.answer == "old"
    with solution.patched(target, "other", "new"):
        del target.other
    assert things.own(target) == ["answer"]


@pytest.mark.hint("What if the block has removed the attribute, and then fails?")
def test_deleted_within_a_block_that_fails(solution, target, things):
    """The block's exception comes out although it has deleted the attribute"""
    with pytest.raises(LookupError, match="the block's own"), solution.patched(target, "other", "new"):
        del target.other
        raise LookupError("the block's own")
    assert things.own(target) == ["answer"]


@pytest.mark.hint("What if the block itself has set the attribute to something else?")
def test_changed_within_the_block(solution, target, things):
    """What the block sets the attribute to does not outlast it"""
    with solution.patched(target, "answer", "new"):
        target.answer = "newer"
    assert target.answer == "old"
    with solution.patched(target, "other", "new"):
        target.other = "newer"
    assert things.own(target) == ["answer"]


@pytest.mark.hint("How many ways are there to leave a block?")
def test_return_and_break(solution, target, things):
    """The attribute is restored when the block is left by return or break"""
    assert things.leave_by_return(solution.patched, target, "answer", "new") == "new"
    assert target.answer == "old"
    assert things.leave_by_break(solution.patched, target, "answer", "new") == ["new"]
    assert target.answer == "old"


@pytest.mark.hint("Where does each block keep what it has to restore?")
def test_nested_blocks(solution, target, things):
    """Nested blocks restore what was before each of them"""
    seen = things.nest(solution.patched, target, "answer", ["one", "two", "three"])
    assert seen == ["one", "two", "three", "two", "one", "old"]
    assert target.answer == "old"


@pytest.mark.hint("Two attributes, two objects: whose old value is it?")
def test_several_attributes_at_once(solution, things):
    """Blocks on several attributes and objects do not mix"""
    first, second = things.Plain(), things.Plain()
    first.a, first.b, second.a = 1, 2, 3
    with solution.patched(first, "a", 10), solution.patched(first, "b", 20), solution.patched(second, "a", 30):
        assert (first.a, first.b, second.a) == (10, 20, 30)
    assert (first.a, first.b, second.a) == (1, 2, 3)


@pytest.mark.hint("The same context manager serves a second block. Which value is the old one now?")
def test_used_again(solution, target, things):
    """A context manager can be used again, and restores what was before each block"""
    patch = solution.patched(target, "answer", "new")
    for old in ("one", "two"):
        target.answer = old
        with patch:
            assert target.answer == "new"
        assert target.answer == old
    del target.answer
    with patch:
        assert target.answer == "new"
    assert things.own(target) == []
