import unittest

from piggy_bank import PiggyBank


class PiggyBankTest(unittest.TestCase):
    def setUp(self):
        self.bank = PiggyBank()

    def test_a_new_bank_is_empty(self):
        self.assertEqual(self.bank.coins, 0)

    def test_put_and_take(self):
        self.bank.put(10)
        self.bank.take(3)
        self.assertEqual(self.bank.coins, 7)

    def test_taking_too_much(self):
        self.bank.put(2)
        with self.assertRaises(ValueError) as err:
            self.bank.take(3)
        self.assertEqual(type(err.exception), ValueError)
        self.assertEqual(err.exception.args[0], "there are 2 coins only")

    def test_putting_nothing(self):
        with self.assertRaises(ValueError) as err:
            self.bank.put(0)
        self.assertEqual(err.exception.args[0], "put in one coin at least")

    def test_a_smashed_bank(self):
        self.bank.put(4)
        self.assertEqual(self.bank.smash(), 4)
        for deed in (self.bank.smash, lambda: self.bank.put(1), lambda: self.bank.take(1), lambda: self.bank.coins):
            with self.assertRaises(ValueError) as err:
                deed()
            self.assertEqual(str(err.exception), "the bank is in pieces")
