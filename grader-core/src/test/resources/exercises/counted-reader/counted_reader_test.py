import io
import unittest

from counted_reader import CountedReader


class CountedReaderTest(unittest.TestCase):
    def test_counts_bytes_and_calls(self):
        with CountedReader(io.BytesIO(b"hello world").read) as reader:
            self.assertEqual(reader.read(5), b"hello")
            self.assertEqual(reader.read(100), b" world")
            self.assertEqual(reader.bytes, 11)
            self.assertEqual(reader.calls, 2)

    def test_it_tells_when_it_is_closed(self):
        reader = CountedReader(lambda size: b"")
        with reader as entered:
            self.assertIs(entered, reader)
            self.assertFalse(reader.closed)
        self.assertTrue(reader.closed)

    def test_a_failing_source(self):
        def broken(size):
            raise OSError("the tape is torn")

        reader = CountedReader(broken)
        with self.assertRaisesRegex(OSError, "tape is torn"):
            with reader:
                reader.read(1)
        self.assertTrue(reader.closed)

    def test_what_is_raised_inside_comes_out(self):
        with self.assertRaises(KeyError):
            with CountedReader(lambda size: b""):
                raise KeyError("mine")
