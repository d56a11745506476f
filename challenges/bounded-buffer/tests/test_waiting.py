import pytest
from stage import begin, crowd, let_them_run

pytestmark = pytest.mark.group("waiting")


def full(solution, *items):
    buffer = solution.BoundedBuffer(len(items))
    for item in items:
        buffer.put(item)
    return buffer


@pytest.mark.hint("What does put do when the buffer is full, and until when?")
def test_put_waits_for_room(solution):
    """A put waits as long as there is no room"""
    buffer = full(solution, "a", "b")
    waiting = begin(buffer.put, "c")
    let_them_run(buffer)
    assert not waiting.done(), "put came back though the buffer was full"
    assert len(buffer) == 2
    assert buffer.get() == "a"
    waiting.result()
    assert [buffer.get(), buffer.get()] == ["b", "c"]


@pytest.mark.hint("What does get do when the buffer is empty, and until when?")
def test_get_waits_for_an_item(solution):
    """A get waits as long as there is no item"""
    buffer = solution.BoundedBuffer(1)
    waiting = begin(buffer.get)
    let_them_run(buffer)
    assert not waiting.done(), "get came back though the buffer was empty"
    buffer.put("late")
    assert waiting.result() == "late"
    assert len(buffer) == 0


@pytest.mark.hint("Three threads are waiting for an item. One comes. What do the other two do when they are woken?")
def test_one_item_for_several_waiting_consumers(solution):
    """One item ends the wait of one consumer; the others go on waiting"""
    buffer = solution.BoundedBuffer(2)
    waiting = [begin(buffer.get) for _ in range(3)]
    for number in range(3):
        let_them_run(buffer)
        assert sum(future.done() for future in waiting) == number
        buffer.put(number)
        while sum(future.done() for future in waiting) == number:
            len(buffer)
    assert sorted(future.result() for future in waiting) == [0, 1, 2]


@pytest.mark.hint("Three threads are waiting for room. One item is taken. What do the other two do when they are woken?")
def test_one_free_place_for_several_waiting_producers(solution):
    """One free place ends the wait of one producer; the others go on waiting"""
    buffer = full(solution, "first")
    waiting = [begin(buffer.put, number) for number in range(3)]
    got = []
    for number in range(3):
        let_them_run(buffer)
        assert sum(future.done() for future in waiting) == number
        assert len(buffer) == 1
        got.append(buffer.get())
        while sum(future.done() for future in waiting) == number:
            len(buffer)
    for future in waiting:
        future.result()
    got.append(buffer.get())
    assert got[0] == "first"
    assert sorted(got[1:]) == [0, 1, 2]


@pytest.mark.hint("Who is woken by whom? Could it be one who has nothing to do, while the one who has sleeps on?")
def test_the_right_thread_is_woken(solution):
    """With room for a single item and many threads on both sides, nobody is forgotten"""
    batches = [[(name, number) for number in range(50)] for name in range(6)]
    taken = crowd(solution, solution.BoundedBuffer(1), batches, 6)
    assert sorted(item for basket in taken for item in basket) == sorted(item for batch in batches for item in batch)


@pytest.mark.hint("Somebody who does not want to wait finds the buffer full.")
def test_put_without_time(solution):
    """A put that must not wait leaves a full buffer as it was"""
    buffer = full(solution, "a", "b")
    with pytest.raises(TimeoutError):
        buffer.put("c", timeout=0)
    assert len(buffer) == 2
    buffer.get()
    buffer.put("d", timeout=0)
    assert [buffer.get(), buffer.get()] == ["b", "d"]


@pytest.mark.hint("Somebody who does not want to wait finds the buffer empty.")
def test_get_without_time(solution):
    """A get that must not wait, of an empty buffer and of one that holds something"""
    buffer = solution.BoundedBuffer(1)
    with pytest.raises(TimeoutError):
        pytest.fail(f"an empty buffer gave {buffer.get(timeout=0)!r}")
    buffer.put("a", timeout=0)
    assert buffer.get(timeout=0) == "a"


@pytest.mark.hint("The time is over. What is left of the one who gave up?")
def test_whoever_gave_up_leaves_no_trace(solution):
    """Whoever has waited in vain leaves nothing behind"""
    buffer = full(solution, "a")
    with pytest.raises(TimeoutError):
        buffer.put("never", timeout=0.01)
    assert buffer.get() == "a"
    with pytest.raises(TimeoutError):
        pytest.fail(f"an empty buffer gave {buffer.get(timeout=0.01)!r}")
    buffer.put("b")
    assert len(buffer) == 1
    with pytest.raises(TimeoutError):
        buffer.put("never", timeout=0.01)
    assert buffer.get() == "b"


@pytest.mark.hint("Is a patient thread told when there is something to do?")
def test_a_wait_with_a_timeout_is_ended_by_others(solution):
    """A wait with a long timeout ends when it can, not when it must"""
    buffer = full(solution, "a")
    waiting = begin(buffer.put, "b", timeout=3600)
    let_them_run(buffer)
    assert buffer.get() == "a"
    waiting.result()
    assert buffer.get() == "b"
    waiting = begin(buffer.get, timeout=3600)
    let_them_run(buffer)
    buffer.put("c")
    assert waiting.result() == "c"


@pytest.mark.hint("What does your thread do while it waits?")
@pytest.mark.limits(cpu_ms=200, wall_ms=8000)
def test_waiting_costs_nothing(solution):
    """Waiting costs no CPU time"""
    buffer = full(solution, "a")
    with pytest.raises(TimeoutError):
        buffer.put("b", timeout=0.8)
    buffer.get()
    with pytest.raises(TimeoutError):
        pytest.fail(f"an empty buffer gave {buffer.get(timeout=0.8)!r}")
