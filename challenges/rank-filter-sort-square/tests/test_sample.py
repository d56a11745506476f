from recorder import Recorder


def test_one_is_a_hundred_times_slower(solution, given):
    """One function takes a hundred times as long as the other"""
    functions = {"slow": given.workload.work(500_000), "quick": given.workload.work(5_000)}
    assert solution.benchmark(functions, [[1, 2, 3]]) == ["quick", "slow"]


def test_every_function_is_called(solution):
    """Every function is called, with the arguments that were given"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b"), [[3, 1, 2]])
    assert {name for name, _ in recorder.calls} == {"a", "b"}
    assert recorder.calls[0][1] == [[3, 1, 2]]
