from recorder import Recorder


def test_one_is_a_hundred_times_slower(solution, given):
    """One function takes a hundred times as long as the other"""
    functions = {"slow": given.workload.work(500_000), "quick": given.workload.work(5_000)}
    assert solution.benchmark(functions, given.inputs.make, [5]) == {5: ["quick", "slow"]}


def test_every_function_is_called(solution):
    """Every function is called for every size"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("a", "b"), recorder.make, [2, 3])
    assert {(name, len(arguments[0])) for name, arguments in recorder.calls} == {("a", 2), ("a", 3), ("b", 2), ("b", 3)}
