import unittest
from decimal import Decimal
from fractions import Fraction

from exact_fraction import mean, share, split


class ExactFractionTest(unittest.TestCase):
    def test_a_share_is_exact(self):
        self.assertEqual(share(Decimal("10.00"), 4), Decimal("2.50"))
        self.assertEqual(str(share(Decimal("10.00"), 3)), "3.33")

    def test_a_mean_is_a_fraction(self):
        self.assertEqual(mean([1, 2, 2]), Fraction(5, 3))
        self.assertIsInstance(mean([1]), Fraction)

    def test_split_loses_no_cent(self):
        parts = split(Decimal("0.05"), 3)
        self.assertCountEqual(parts, [Decimal("0.02"), Decimal("0.02"), Decimal("0.01")])
        self.assertEqual(sum(parts), Decimal("0.05"))

    def test_a_set_of_results(self):
        self.assertSetEqual({mean([1, 3]), mean([2])}, {Fraction(2)})

    def test_large_numbers(self):
        self.assertEqual(mean([10**40, 10**40 + 1]), Fraction(2 * 10**40 + 1, 2))

    def test_nobody(self):
        for deed in (lambda: share(Decimal(1), 0), lambda: mean([]), lambda: split(Decimal(1), 0)):
            with self.subTest(deed=deed), self.assertRaises(ZeroDivisionError):
                deed()
