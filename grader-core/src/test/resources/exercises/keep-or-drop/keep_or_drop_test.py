import unittest

from keep_or_drop import drop, keep


class KeepOrDropTest(unittest.TestCase):
    def test_keep_numbers(self):
        self.assertEqual(keep([1, 2, 3], lambda number: number % 2 == 1), [1, 3])

    def test_drop_words(self):
        self.assertEqual(drop(["apple", "fig"], lambda word: word.startswith("a")), ["fig"])

    def test_any_callable_will_do(self):
        self.assertEqual(keep([0, 1, "", "a"], bool), [1, "a"])
        self.assertEqual(drop(["a", "1"], str.isdigit), ["a"])

    def test_the_predicate_sees_each_once(self):
        seen = []
        keep(iter([1, 2]), seen.append)
        self.assertEqual(seen, [1, 2])

    def test_what_the_predicate_raises(self):
        def refuse(_):
            raise LookupError("I will not say")

        with self.assertRaises(LookupError):
            drop([1], refuse)

    def test_lists_of_lists(self):
        self.assertEqual(keep([[1], [], [2, 3]], len), [[1], [2, 3]])
