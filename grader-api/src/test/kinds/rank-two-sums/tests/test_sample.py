def test_small(solution):
    assert solution.benchmark([]) == []
