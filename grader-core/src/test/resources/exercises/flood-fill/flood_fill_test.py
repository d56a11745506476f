import unittest

from flood_fill import fill


class FloodFillTest(unittest.TestCase):
    def test_a_region(self):
        picture = [list("aab"), list("abb"), list("aaa")]
        self.assertIsNone(fill(picture, 0, 0, "x"))
        self.assertEqual(picture, [list("xxb"), list("xbb"), list("xxx")])

    def test_the_colour_it_has(self):
        picture = [["a"]]
        fill(picture, 0, 0, "a")
        self.assertEqual(picture, [["a"]])

    def test_rows_stay_the_same_lists(self):
        row = ["a", "b"]
        picture = [row]
        fill(picture, 0, 1, "c")
        self.assertIs(picture[0], row)
        self.assertEqual(row, ["a", "c"])

    def test_outside(self):
        with self.assertRaises(IndexError):
            fill([["a"]], 1, 0, "b")
