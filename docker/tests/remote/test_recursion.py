"""Recursion of the candidate's that goes by way of the test's own functions."""

import asyncio

import pytest

from grader.examiner.remote import is_candidates


@pytest.mark.parametrize("by_way_of", ["plain", "in a loop"])
def test_a_recursion_through_the_test_ends_as_the_candidates_own_error(solve, by_way_of):
    """The error came out after the request had gone, so that the conversation got out of step."""
    solution = solve("""
        import asyncio
        def down(step, n): return step(lambda: down(step, n - 1)) if n else step(lambda: 0)
        def deep(step, n): return deep(step, n - 1) if n else down(step, 50)
        async def in_a_loop(step, n): return deep(step, n)
    """)
    seen = set()
    for depth in range(880, 1000):
        try:
            seen.add(solution.deep(lambda go_on: go_on(), depth) if by_way_of == "plain" else asyncio.run(solution.in_a_loop(lambda go_on: go_on(), depth)))
        except RecursionError as error:
            assert is_candidates(error)
            seen.add("too deep")
    assert "too deep" in seen
    assert solution.deep(lambda go_on: go_on(), 1) == 0


def test_a_recursion_without_end_through_the_test_ends_in_an_error(solve):
    solution = solve("""
        def down(step): return step(lambda: down(step))
    """)
    with pytest.raises(RecursionError):
        solution.down(lambda go_on: go_on())
    assert solution.down(lambda go_on: 5) == 5
