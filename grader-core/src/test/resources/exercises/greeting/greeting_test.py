import unittest

from greeting import greet


class GreetingTest(unittest.TestCase):
    def test_no_name_given(self):
        self.assertEqual(greet(), "Hello, friend. Tea is ready.")

    def test_a_name_given(self):
        self.assertEqual(greet("Ines"), "Hello, Ines. Tea is ready.")

    def test_another_name_given(self):
        self.assertEqual(greet(name="Bo"), "Hello, Bo. Tea is ready.")
