import unittest

from number_grid import Grid


class NumberGridTest(unittest.TestCase):
    def test_row(self):
        self.assertEqual(Grid("9 8\n5 3").row(2), [5, 3])

    def test_column(self):
        self.assertEqual(Grid("1 2 3\n4 5 6\n7 8 9").column(3), [3, 6, 9])

    def test_the_lists_are_copies(self):
        grid = Grid("1 2\n10 20")
        grid.row(1).append(3)
        self.assertListEqual(grid.row(1), [1, 2])

    def test_every_shape(self):
        for text, last_row, last_column in [("1", [1], [1]), ("1 2 3", [1, 2, 3], [3]), ("1\n2", [2], [1, 2])]:
            with self.subTest(text=text):
                grid = Grid(text)
                self.assertEqual(grid.row(text.count("\n") + 1), last_row)
                self.assertEqual(grid.column(len(last_row)), last_column)
