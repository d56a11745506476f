import unittest

from parcel_locker import Locker, NoRoom


class WithCodes(unittest.TestCase):
    """Codes, whatever the size of a parcel."""

    def setUp(self):
        self.locker = Locker([2, 2, 2])

    def test_a_code_gives_the_parcel_back(self):
        _, code = self.locker.store("boots", 1)
        self.assertEqual(self.locker.collect(code), "boots")

    def test_codes_differ(self):
        codes = {self.locker.store(name, 1)[1] for name in ("boots", "lamp", "maps")}
        self.assertEqual(len(codes), 3)


class Boxes(unittest.TestCase):
    def test_the_first_that_is_large_enough(self):
        self.assertEqual(Locker([1, 3, 2]).store("lamp", 2)[0], 1)

    def test_none_is_used_twice(self):
        locker = Locker([1, 1])
        self.assertEqual([locker.store(name, 1)[0] for name in ("lamp", "maps")], [0, 1])

    def test_none_is_large_enough(self):
        with self.assertRaisesRegex(NoRoom, "size 4"):
            Locker([1, 3]).store("ladder", 4)


class Returns(unittest.TestCase):
    def test_a_code_works_once(self):
        locker = Locker([1])
        _, code = locker.store("maps", 1)
        locker.collect(code)
        with self.assertRaises(KeyError):
            locker.collect(code)
        self.assertEqual(locker.free, 1)


class LargeReturns(Returns):
    def test_a_box_is_free_again(self):
        locker = Locker([5])
        for name in ("ladder", "sledge"):
            box, code = locker.store(name, 5)
            self.assertEqual((box, locker.collect(code)), (0, name))


if __name__ == "__main__":
    unittest.main()
