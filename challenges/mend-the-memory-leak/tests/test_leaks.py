import pytest
from watch import set_all

pytestmark = pytest.mark.group("leaks")


@pytest.mark.hint("Who still knows a sheet when nobody uses it?")
def test_a_sheet_that_nobody_uses(solution, watched):
    """A sheet that nobody uses is gone, and all its values with it"""
    sheet = solution.sheet("one")
    set_all(sheet, [watched.value() for _ in range(5)])
    sheet.set("B2", watched.value())
    assert watched.kept() == 6
    del sheet
    assert watched.kept() == 0


@pytest.mark.hint("What is there for every sheet that ever was?")
def test_many_sheets(solution, watched):
    """Of many sheets, only the ones in use are kept"""
    used = [solution.sheet(f"used {number}") for number in range(3)]
    for number in range(40):
        solution.sheet(f"sheet {number}").set("A1", watched.value())
    for sheet in used:
        sheet.set("A1", watched.value())
    assert watched.kept() == len(used)


@pytest.mark.hint("Do a sheet and its cells refer to each other?")
def test_a_sheet_with_cells(solution, watched):
    """Cells that were used once do not keep their sheet"""
    sheet = solution.sheet("one")
    cell = sheet.cell("A1")
    cell.value = watched.value()
    sheet.cell("B1").value = watched.value()
    assert cell.sheet is sheet
    del cell, sheet
    assert watched.kept() == 0


@pytest.mark.hint("How long does a cell that was used need its sheet, and how long not?")
def test_a_cell_that_nobody_uses(solution, watched):
    """A cell that is used keeps its sheet, and once it is not used any more, it does not"""
    cell = solution.sheet("one").cell("A1")
    cell.value = watched.value()
    assert watched.kept() == 1
    del cell
    assert watched.kept() == 0


@pytest.mark.hint("What does a cache refer to?")
def test_positions_that_were_asked_for(solution, watched):
    """Asking for a position does not keep the sheet"""
    sheet = solution.sheet("one")
    assert sheet.position("AB17") == ("AB", 17)
    sheet.set("AB17", watched.value())
    del sheet
    assert watched.kept() == 0


@pytest.mark.hint("What is left of a subscription that has ended?")
def test_a_listener_that_was_cancelled(solution, watched):
    """A listener whose subscription has ended is not kept"""
    sheet = solution.sheet("one")
    sheet.on_change(watched.listener())()
    assert watched.kept() == 0
    sheet.set("A1", 1)


@pytest.mark.hint("To what does the function refer that ends a subscription?")
def test_a_listener_whose_end_is_still_used(solution, watched):
    """The function that has ended a subscription does not keep the listener"""
    sheet = solution.sheet("one")
    cancel = sheet.on_change(watched.listener())
    assert watched.kept() == 1
    cancel()
    assert watched.kept() == 0
    cancel()


@pytest.mark.hint("Many come and go. What is left of those that went?")
def test_many_listeners(solution, watched):
    """Of many listeners, only those whose subscription has not ended are kept"""
    sheet = solution.sheet("one")
    cancels = [sheet.on_change(watched.listener()) for _ in range(20)]
    for cancel in cancels[:17]:
        cancel()
    assert watched.kept() == 3


@pytest.mark.hint("Who still refers to a listener when its sheet is gone?")
def test_listeners_of_a_sheet_that_nobody_uses(solution, watched):
    """With a sheet that nobody uses, its listeners are gone"""
    sheet = solution.sheet("one")
    sheet.on_change(watched.listener())
    sheet.on_change(watched.listener())
    sheet.set("A1", watched.value())
    del sheet
    assert watched.kept() == 0


@pytest.mark.hint("How many changes can be taken back, and how many are remembered?")
def test_values_replaced_long_ago(solution, watched):
    """Values that were replaced more than twenty changes ago are not kept"""
    sheet = solution.sheet("one")
    set_all(sheet, [watched.value() for _ in range(30)])
    set_all(sheet, range(21))
    assert watched.kept() == 0


@pytest.mark.hint("What is remembered of a change that was taken back?")
def test_values_that_were_taken_back(solution, watched):
    """Values that were taken back are not kept"""
    sheet = solution.sheet("one")
    set_all(sheet, [watched.value() for _ in range(10)])
    for _ in range(10):
        sheet.undo()
    assert sheet.get("A1") is None
    assert watched.kept() == 0
