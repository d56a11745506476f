"""Why a job or a test of it cannot go on.

``JobFailed``: ours; nothing of the job may be scored.
    ``CellLost``: the cell no longer answers, or answers nonsense.
``TestHung`` (a ``BaseException``): the watchdog's; a test of ours did not end although its candidate's process is long gone.
``Interrupted``: stands in for a KeyboardInterrupt or ``pytest.exit`` that a test let through.
"""


class JobFailed(Exception):
    """Ours; the text says what went wrong."""


class CellLost(JobFailed):
    """The conversation with the warden has ended or makes no sense."""


class TestHung(BaseException):
    """Raised in the main thread, past every ``except Exception``."""

    __test__ = False


class Interrupted(Exception):
    """Keeps what would make pytest abandon the whole run; ``original`` is that exception."""

    def __init__(self, original: BaseException) -> None:
        super().__init__(str(original))
        self.original = original
