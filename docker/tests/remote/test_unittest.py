"""A file of unittest tests that nobody wrote for this: it imports names, and runs as it is."""

import io
import sys
import unittest
from textwrap import dedent

import pytest

from grader.examiner.remote import late_module

TESTS = dedent("""
    import asyncio, unittest
    from unittest import mock
    import exercise
    from exercise import Account, AccountError, rate, total, fetch, ask, LIMIT

    class Plain(unittest.TestCase):
        def setUp(self):
            self.account = Account(10)

        def test_values(self):
            self.assertEqual(total([1, 2, 3]), 6)
            self.assertAlmostEqual(rate(1, 3), 0.3333, places=3)
            self.assertIs(total([True, False]) == 1, True)
            self.assertEqual(LIMIT, 100)
            self.assertIsInstance(self.account, Account)
            self.assertIsInstance(total([]), int)

        def test_errors(self):
            with self.assertRaises(AccountError) as caught:
                self.account.draw(11)
            self.assertEqual(caught.exception.args[0], "too much")
            self.assertEqual(caught.exception.missing, 1)
            self.assertEqual(type(caught.exception), AccountError)
            self.assertEqual(AccountError, type(caught.exception))
            self.assertEqual(type(caught.exception), exercise.AccountError)
            self.assertNotEqual(type(caught.exception), ValueError)
            self.assertIn(type(caught.exception), {exercise.AccountError})
            with self.assertRaisesRegex(ValueError, "positive"):
                self.account.draw(-1)
            with self.assertRaises(exercise.AccountError):
                self.account.draw(11)
            self.assertRaises(AccountError, self.account.draw, 12)

        def test_many(self):
            for n in range(5):
                with self.subTest(n=n):
                    self.assertEqual(total(range(n)), n * (n - 1) // 2)

        def test_patches(self):
            with mock.patch("exercise.total", return_value=8):
                self.assertEqual(exercise.double_total([1]), 16)
            with mock.patch("builtins.input", side_effect=["a", "b"]), mock.patch("sys.stdout", new_callable=__import__("io").StringIO) as out:
                ask()
            self.assertEqual(out.getvalue(), "a b\\n")

        @unittest.expectedFailure
        def test_wrong(self):
            self.assertEqual(total([1]), 2)

    class Async(unittest.IsolatedAsyncioTestCase):
        async def asyncSetUp(self):
            self.queue = exercise.make_queue()

        async def test_fetch(self):
            self.assertEqual(await fetch(3), 3)
            self.assertEqual(await asyncio.gather(fetch(1), fetch(2)), [1, 2])
            await self.queue.put(5)
            self.assertEqual(await self.queue.get(), 5)
            with self.assertRaises(AccountError):
                await fetch(-1)
""")

SOLUTION = """
    import asyncio
    LIMIT = 100
    class AccountError(Exception):
        def __init__(self, text, missing=0):
            super().__init__(text)
            self.missing = missing
    class Account:
        def __init__(self, amount): self.amount = amount
        def draw(self, n):
            if n < 0: raise ValueError("must be positive")
            if n > self.amount: raise AccountError("too much", n - self.amount)
            self.amount -= n
    def rate(a, b): return a / b
    def total(items): return sum(items)
    def double_total(items): return 2 * total(items)
    def ask(): print(input(), input())
    def make_queue(): return asyncio.Queue()
    async def fetch(n):
        await asyncio.sleep(0)
        if n < 0: raise AccountError("negative")
        return n
"""


@pytest.fixture
def suite(load):
    """The tests, collected before the candidate was there."""
    holder = []
    late_module("exercise", lambda: holder[0] if holder else None)
    namespace = {"__name__": "their_tests"}
    exec(compile(TESTS, "their_tests.py", "exec"), namespace)
    cases = [unittest.defaultTestLoader.loadTestsFromTestCase(namespace[name]) for name in ("Plain", "Async")]
    holder.append(load(SOLUTION, module="exercise"))
    yield unittest.TestSuite(cases)
    del sys.modules["exercise"]


def test_every_kind_of_unittest_passes_for_a_right_solution(suite):
    report = io.StringIO()
    result = unittest.TextTestRunner(report).run(suite)
    assert result.wasSuccessful(), report.getvalue()
    assert result.testsRun == 6
