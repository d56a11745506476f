import unittest

from singly_linked import EmptyListError, LinkedList


class SinglyLinkedTest(unittest.TestCase):
    def test_an_empty_list(self):
        self.assertEqual(len(LinkedList()), 0)
        with self.assertRaises(EmptyListError) as err:
            LinkedList().pop()
        self.assertEqual(err.exception.args[0], "the list is empty")

    def test_the_last_pushed_is_the_first(self):
        items = LinkedList([1, 2, 3])
        self.assertEqual(list(items), [3, 2, 1])
        self.assertEqual(items.head().value(), 3)
        self.assertIsNone(items.head().next().next().next())

    def test_nodes_are_the_same_nodes(self):
        items = LinkedList([1])
        self.assertIs(items.head(), items.head())

    def test_pop(self):
        items = LinkedList([1, 2])
        self.assertEqual(items.pop(), 2)
        self.assertEqual(len(items), 1)

    def test_turned_round(self):
        items = LinkedList([1, 2, 3])
        self.assertEqual(list(items.reversed()), [1, 2, 3])
        self.assertEqual(list(items), [3, 2, 1])

    def test_walked_twice_at_once(self):
        items = LinkedList([1, 2])
        self.assertEqual([(a, b) for a in items for b in items], [(2, 2), (2, 1), (1, 2), (1, 1)])
