import unittest

from spices import Mixture, Spice, mixture


class SpicesTest(unittest.TestCase):
    def test_members(self):
        self.assertEqual([spice.name for spice in Spice], ["SALT", "PEPPER", "CUMIN"])
        self.assertEqual(Spice.PEPPER.value, 2)

    def test_by_value_and_by_name(self):
        self.assertIs(Spice(4), Spice.CUMIN)
        self.assertIs(Spice["SALT"], Spice.SALT)

    def test_a_mixture(self):
        self.assertEqual(mixture(5), [Spice.SALT, Spice.CUMIN])

    def test_a_mixture_is_asked_for_a_spice(self):
        self.assertIs(Mixture(6).holds(Spice.CUMIN), True)
        self.assertIs(Mixture(6).holds(Spice.SALT), False)

    def test_no_such_spice(self):
        with self.assertRaises(ValueError):
            Spice(3)
