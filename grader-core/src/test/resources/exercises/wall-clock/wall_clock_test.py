import unittest

from wall_clock import Clock


class WallClockTest(unittest.TestCase):
    def test_on_the_hour(self):
        self.assertEqual(str(Clock(8, 0)), "08:00")

    def test_rolls_over_midnight(self):
        self.assertEqual(str(Clock(25, 160)), "03:40")

    def test_negative(self):
        self.assertEqual(str(Clock(-1, -15)), "22:45")

    def test_the_representation(self):
        self.assertEqual(repr(Clock(12, 5)), "Clock(12, 5)")

    def test_add(self):
        self.assertEqual(str(Clock(0, 45) + 40), "01:25")

    def test_subtract(self):
        self.assertEqual(str(Clock(5, 32) - 1500), "04:32")

    def test_equal_clocks(self):
        self.assertEqual(Clock(15, 37), Clock(39, 37))
        self.assertEqual(Clock(10, 3) + 61, Clock(11, 4))

    def test_different_clocks(self):
        self.assertNotEqual(Clock(15, 37), Clock(15, 36))
