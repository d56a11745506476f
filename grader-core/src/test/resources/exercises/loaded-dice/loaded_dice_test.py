import unittest
from unittest import mock

import loaded_dice
from loaded_dice import throw


class LoadedDiceTest(unittest.TestCase):
    def test_as_many_as_asked_for(self):
        self.assertEqual(len(throw(5)), 5)

    def test_within_the_faces(self):
        self.assertTrue(all(2 <= face <= 6 for face in throw(50)))

    @mock.patch("loaded_dice.randint")
    def test_asks_for_a_face(self, randint):
        randint.return_value = 4
        self.assertEqual(throw(2), [4, 4])
        self.assertEqual(randint.call_args_list, [mock.call(1, 6)] * 2)

    def test_ones_are_thrown_again(self):
        with mock.patch.object(loaded_dice, "randint", side_effect=[1, 1, 3, 6]):
            self.assertEqual(throw(2), [3, 6])

    def test_the_patch_is_gone(self):
        self.assertGreater(loaded_dice.randint(2, 2), 1)
