import unittest

from ring_buffer import BufferEmptyError, BufferFullError, RingBuffer


class RingBufferTest(unittest.TestCase):
    def test_read_empty_buffer(self):
        buffer = RingBuffer(1)
        with self.assertRaises(BufferError) as err:
            buffer.read()
        self.assertEqual(type(err.exception), BufferEmptyError)
        self.assertEqual(err.exception.args[0], "nothing to read")

    def test_first_in_first_out(self):
        buffer = RingBuffer(2)
        buffer.write("a")
        buffer.write("b")
        self.assertEqual(buffer.read(), "a")
        buffer.write("c")
        self.assertEqual(buffer.read() + buffer.read(), "bc")

    def test_write_full_buffer(self):
        buffer = RingBuffer(1)
        buffer.write("a")
        with self.assertRaises(BufferFullError) as err:
            buffer.write("b")
        self.assertEqual(err.exception.args[0], "no room")
        self.assertEqual(buffer.read(), "a")

    def test_overwrite_takes_the_place_of_the_oldest(self):
        buffer = RingBuffer(2)
        for letter in "ab":
            buffer.write(letter)
        buffer.overwrite("c")
        self.assertEqual(buffer.read(), "b")
        self.assertEqual(buffer.read(), "c")

    def test_clear(self):
        buffer = RingBuffer(1)
        buffer.write("a")
        buffer.clear()
        with self.assertRaises(BufferEmptyError):
            buffer.read()
