def test_secret_benchmark(solution):
    assert solution.benchmark([]) == []
