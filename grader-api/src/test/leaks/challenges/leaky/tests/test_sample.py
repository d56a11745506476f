def test_a_sample(solution):
    """What everybody may read"""
    assert solution.work("shown") == "shown"
