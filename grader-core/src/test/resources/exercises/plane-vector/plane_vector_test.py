import unittest

from plane_vector import Vector


class PlaneVectorTest(unittest.TestCase):
    def test_its_parts(self):
        vector = Vector(3, 4)
        self.assertEqual((vector.x, vector.y), (3, 4))

    def test_sums_and_differences(self):
        self.assertEqual(Vector(1, 2) + Vector(3, 5), Vector(4, 7))
        self.assertEqual(Vector(1, 2) - Vector(3, 5), Vector(-2, -3))

    def test_scaling_from_either_side(self):
        self.assertEqual(Vector(1, 2) * 3, Vector(3, 6))
        self.assertEqual(3 * Vector(1, 2), Vector(3, 6))

    def test_dot_product(self):
        self.assertEqual(Vector(1, 2) @ Vector(3, 5), 13)

    def test_negation(self):
        self.assertEqual(-Vector(1, -2), Vector(-1, 2))

    def test_length(self):
        self.assertAlmostEqual(abs(Vector(1, 1)), 1.41421356, places=7)

    def test_truth(self):
        self.assertTrue(Vector(0, 1))
        self.assertFalse(Vector(0, 0))

    def test_hash_agrees_with_equality(self):
        self.assertEqual(hash(Vector(1, 2)), hash(Vector(1, 2)))
        self.assertEqual(len({Vector(1, 2), Vector(1, 2), Vector(2, 1)}), 2)

    def test_unpacking(self):
        x, y = Vector(5, 6)
        self.assertEqual([x, y], [5, 6])

    def test_a_word_is_no_factor(self):
        with self.assertRaises(TypeError):
            Vector(1, 2) * "a"
