# fails: test_no_ready_made_queue
import queue

Closed = queue.ShutDown


class BoundedBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(capacity)
        self._queue = queue.Queue(capacity)

    def put(self, item, timeout=None):
        try:
            self._queue.put(item, block=timeout != 0, timeout=timeout)
        except queue.Full:
            raise TimeoutError from None

    def get(self, timeout=None):
        try:
            return self._queue.get(block=timeout != 0, timeout=timeout)
        except queue.Empty:
            raise TimeoutError from None

    def close(self):
        self._queue.shutdown()

    def __len__(self):
        return self._queue.qsize()
