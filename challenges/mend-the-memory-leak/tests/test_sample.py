import weakref

from solution import sheet


def test_values_and_positions():
    """Values are set, read and taken back"""
    budget = sheet("budget")
    budget.set("B12", 40)
    assert budget.cell("B12").value == 40
    assert budget.position("B12") == ("B", 12)
    assert budget.undo() is True
    assert budget.get("B12") is None


def test_listeners():
    """Listeners hear of changes until they are cancelled"""
    budget, heard = sheet("budget"), []
    cancel = budget.on_change(lambda key, value: heard.append((key, value)))
    budget.set("A1", "x")
    cancel()
    budget.set("A1", "y")
    assert heard == [("A1", "x")]


def test_a_sheet_that_nobody_uses():
    """A sheet that nobody uses any more is not kept"""

    class Value:
        pass

    value = Value()
    kept = weakref.ref(value)
    sheet("budget").set("A1", value)
    del value
    # Solution and test have processes of their own. These calls let the news of the end come through.
    for _ in range(5):
        sheet("another").get("A1")
    assert kept() is None
