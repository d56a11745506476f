import pytest

pytestmark = pytest.mark.group("behaviour")


@pytest.fixture
def sheet(solution):
    return solution.sheet("the sheet of this test")


@pytest.fixture
def heard(sheet):
    """What a listener that nobody else holds is told."""
    calls = []
    sheet.on_change(lambda key, value: calls.append((key, value)))
    return calls


@pytest.mark.hint("When is a sheet the same sheet?")
def test_the_same_sheet(solution, sheet):
    """The same name means the same sheet, another name another one"""
    others = [solution.sheet(f"sheet {number}") for number in range(30)]
    others[0].set("A1", 1)
    assert solution.sheet("the sheet of this test") is sheet
    assert solution.sheet("sheet 0") is others[0]
    assert solution.sheet("sheet 0").get("A1") == 1
    assert sheet.get("A1") is None


@pytest.mark.hint("What can a cell hold?")
@pytest.mark.parametrize("value", [0, "", None, "text", [1, 2], 2.5], ids=list("abcdef"))
def test_any_value(sheet, value):
    """A cell holds any value"""
    sheet.set("C3", "something else")
    sheet.set("C3", value)
    assert sheet.get("C3") == value
    assert sheet.cell("C3").value == value
    assert sheet.get("C4") is None


@pytest.mark.hint("Is a cell in use still the same cell?")
def test_cells(sheet):
    """Cells know their key, their sheet and their value, and are the same as long as they are used"""
    cell = sheet.cell("A7")
    assert (cell.key, cell.value) == ("A7", None)
    assert cell.sheet is sheet
    assert sheet.cell("A7") is cell
    assert sheet.cell("A8") is not cell
    sheet.set("A7", 5)
    assert cell.value == 5
    cell.value = 6
    assert sheet.get("A7") == 6
    assert sheet.undo() is True
    assert cell.value == 5


@pytest.mark.hint("What does a cell need its sheet for, and who keeps it?")
def test_a_cell_keeps_its_sheet(solution):
    """A cell in use keeps its sheet alive"""
    cell = solution.sheet("one").cell("A1")
    cell.value = 1
    solution.sheet("one").set("A2", 2)
    assert cell.sheet.get("A2") == 2
    assert cell.sheet is solution.sheet("one")
    assert cell.value == 1


@pytest.mark.hint("Where is a value when no cell object is used?")
def test_values_stay_without_cells(sheet):
    """Values stay where they are, whether their cell objects are used or not"""
    for number in range(1, 51):
        sheet.cell(f"A{number}").value = number
    assert [sheet.get(f"A{number}") for number in range(1, 51)] == list(range(1, 51))


@pytest.mark.hint("Whoever keeps listeners weakly: who else keeps a lambda?")
def test_listeners_are_kept(sheet, heard):
    """A listener that nobody else holds is called after every change"""
    sheet.set("A1", 1)
    sheet.cell("B2").value = 2
    sheet.set("A1", 1)
    assert heard == [("A1", 1), ("B2", 2), ("A1", 1)]


@pytest.mark.hint("What does a listener see when it looks at the sheet?")
def test_listeners_come_after_the_change(sheet):
    """When a listener is called, the change has been made"""
    seen = []
    sheet.on_change(lambda key, value: seen.append((value, sheet.get(key))))
    sheet.set("A1", 1)
    sheet.set("A1", 2)
    sheet.undo()
    assert seen == [(1, 1), (2, 2), (1, 1)]


@pytest.mark.hint("In which order are listeners called, and how often?")
def test_the_order_of_listeners(sheet):
    """Listeners are called in the order they came, twice if they came twice"""
    calls = []

    def first(key, value):
        calls.append("first")

    def second(key, value):
        calls.append("second")

    cancels = [sheet.on_change(listener) for listener in (first, second, first)]
    sheet.set("A1", 1)
    assert calls == ["first", "second", "first"]
    calls.clear()
    cancels[0]()
    sheet.set("A1", 2)
    assert calls == ["second", "first"]


@pytest.mark.hint("What does the second of two calls of the same function end?")
def test_cancelling_twice(sheet):
    """A subscription ends once, and no other one with it"""
    calls = []

    def listener(key, value):
        calls.append(value)

    cancel, _other = sheet.on_change(listener), sheet.on_change(listener)
    cancel()
    cancel()
    sheet.set("A1", 1)
    assert calls == [1]


@pytest.mark.hint("What if a subscription ends while listeners are being called?")
def test_cancelling_while_listening(sheet, heard):
    """A listener may end its own subscription, and the others are called all the same"""
    calls = []

    def once(key, value):
        calls.append(value)
        cancel()

    cancel = sheet.on_change(once)
    last = []
    sheet.on_change(lambda key, value: last.append(value))
    sheet.set("A1", 1)
    sheet.set("A1", 2)
    assert (calls, last, heard) == ([1], [1, 2], [("A1", 1), ("A1", 2)])


@pytest.mark.hint("How many changes can be taken back, and in which order?")
def test_twenty_changes_can_be_taken_back(sheet, heard):
    """The last twenty changes can be taken back, the last one first"""
    for number in range(15):
        sheet.set("A1", number)
        sheet.set("B1", -number)
    heard.clear()
    for number in range(14, 4, -1):
        assert sheet.undo() is True
        assert (sheet.get("A1"), sheet.get("B1")) == (number, 1 - number)
        assert sheet.undo() is True
        assert (sheet.get("A1"), sheet.get("B1")) == (number - 1, 1 - number)
    assert heard[:3] == [("B1", -13), ("A1", 13), ("B1", -12)]
    assert len(heard) == 20


@pytest.mark.hint("Is taking back a change a change that can be taken back?")
def test_nothing_to_take_back(sheet, heard):
    """Without a change there is nothing to take back"""
    assert sheet.undo() is False
    sheet.set("A1", 1)
    sheet.set("A1", 2)
    assert [sheet.undo() for _ in range(4)] == [True, True, False, False]
    assert sheet.get("A1") is None
    assert heard == [("A1", 1), ("A1", 2), ("A1", 1), ("A1", None)]


@pytest.mark.group("leaks")
@pytest.mark.hint("Is a sheet whose name is used again the old one?")
def test_a_new_sheet_is_empty(solution):
    """When a sheet is gone, the next one of its name is new and empty"""
    solution.sheet("one").set("A1", 1)
    for _ in range(5):
        solution.sheet("another").get("A1")
    sheet = solution.sheet("one")
    assert sheet.get("A1") is None
    assert sheet.undo() is False


@pytest.mark.hint("What is a column, and what a row?")
def test_positions(sheet):
    """Positions are told apart by column and row"""
    assert [sheet.position(key) for key in ("A1", "B12", "AB100", "A1")] == [("A", 1), ("B", 12), ("AB", 100), ("A", 1)]
