import unittest

from postfix import StackUnderflowError, evaluate


class PostfixTest(unittest.TestCase):
    def test_numbers_are_pushed(self):
        self.assertEqual(evaluate("1 2 -3"), [1, 2, -3])

    def test_arithmetic(self):
        self.assertEqual(evaluate("1 2 + 4 *"), [12])
        self.assertEqual(evaluate("7 2 - 3 /"), [1])

    def test_words_of_the_stack(self):
        self.assertEqual(evaluate("1 2 dup swap drop"), [1, 2])

    def test_too_few_values(self):
        with self.assertRaises(StackUnderflowError) as err:
            evaluate("1 +")
        self.assertEqual(type(err.exception), StackUnderflowError)
        self.assertEqual(err.exception.args[0], "+ needs two values")

    def test_division_by_zero(self):
        with self.assertRaises(ZeroDivisionError) as err:
            evaluate("4 0 /")
        self.assertEqual(type(err.exception), ZeroDivisionError)
        self.assertEqual(err.exception.args[0], "divided by zero")

    def test_an_unknown_word(self):
        with self.assertRaises(ValueError) as err:
            evaluate("1 frobnicate")
        self.assertEqual(err.exception.args[0], "undefined: frobnicate")
