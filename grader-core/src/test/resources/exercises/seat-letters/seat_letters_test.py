import inspect
import unittest

from seat_letters import seats, tickets


class SeatLettersTest(unittest.TestCase):
    def test_the_first_seats(self):
        self.assertEqual(list(seats(6)), ["1A", "1B", "1C", "1D", "2A", "2B"])

    def test_no_thirteenth_row(self):
        self.assertNotIn("13A", list(seats(60)))
        self.assertIn("14A", list(seats(60)))

    def test_it_is_a_generator(self):
        self.assertTrue(inspect.isgenerator(seats(5)))

    def test_one_after_the_other(self):
        generator = seats(2)
        self.assertEqual(next(generator), "1A")
        self.assertEqual(next(generator), "1B")
        with self.assertRaises(StopIteration):
            next(generator)

    def test_tickets(self):
        self.assertEqual(list(tickets(["1A", "12B"], "GT4")), ["1AGT4000", "12BGT400"])
