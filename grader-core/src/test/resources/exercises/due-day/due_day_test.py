import unittest
from datetime import date, datetime, timedelta

from due_day import due, overdue


class DueDayTest(unittest.TestCase):
    def test_a_week_later(self):
        self.assertEqual(due(date(2024, 2, 26), 7), date(2024, 3, 4))

    def test_not_on_a_sunday(self):
        self.assertEqual(due(date(2024, 3, 1), 2), date(2024, 3, 4))

    def test_a_day_is_no_moment(self):
        self.assertNotIsInstance(due(date(2024, 1, 1), 1), datetime)

    def test_how_late(self):
        late = overdue(date(2024, 3, 4), 1, datetime(2024, 3, 7, 12, 30))
        self.assertEqual(late, timedelta(days=1, hours=12, minutes=30))

    def test_in_time(self):
        self.assertEqual(overdue(date(2024, 3, 4), 1, datetime(2024, 3, 5, 9)), timedelta(0))

    def test_a_negative_time(self):
        self.assertRaisesRegex(ValueError, "at least a day", due, date(2024, 1, 1), 0)
