from recorder import Recorder


def test_one_is_a_hundred_times_slower(solution, given):
    """One function takes a hundred times as long as the other"""
    functions = {"slow": given.workload.work(500_000), "quick": given.workload.work(5_000)}
    assert solution.benchmark(functions, [["a", "b"]], 5) == ["quick", "slow"]


def test_one_function_in_three_rounds(solution):
    """Three rounds of one function are three calls"""
    recorder = Recorder()
    solution.benchmark(recorder.functions("only"), [["a", "b"]], 3)
    assert recorder.calls == [("only", ["a", "b"])] * 3
