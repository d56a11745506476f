"""Long chains of tail calls, made where the candidate's code runs: a message for each of them would take too long.

The function that is called again and again is `next`; the tail calls, each a new one, come out of the iterator that is its argument.
"""

import itertools
import queue


class Chain:
    """`iterator` gives `length` tail calls, each of which is to be made with the iterator itself, and then a result."""

    def __init__(self, solution, monkeypatch, length):
        for tool in (itertools.chain, itertools.cycle, itertools.islice, itertools.starmap, queue.SimpleQueue, iter):
            monkeypatch.setattr(solution, f"_{tool.__name__}", tool, raising=False)
        self._solution = solution
        self._length = length
        self._links = solution._SimpleQueue()
        self.iterator = solution._chain.from_iterable(solution._iter(self._links.get_nowait, None))

    def of(self, functions, result):
        """The iterator, now that the functions are known: they are called in turns."""
        calls = self._solution._cycle([(function, self.iterator) for function in functions])
        self._links.put(self._solution._starmap(self._solution.tail_call, self._solution._islice(calls, self._length)))
        self._links.put((result,))
        return self.iterator
