"""Remote objects, the examiner's side: a test handles the candidate's objects as if they were here, and shares no
interpreter with them.

A ``Session`` is one test's conversation with one candidate's process; what the test holds are values, copied with their
exact type, and proxies. The agent's side is ``grader.agent``, what goes between them is written in ``grader.wire``.
Nothing that arrives is believed: it is bounded, checked once, and can do no more than be a value, be an exception, or
call what the test handed over.
"""

from grader.examiner.remote.errors import (
    CandidateGone,
    CompileError,
    Mark,
    ProtocolFault,
    RemoteError,
    is_candidates,
    mark_of,
)
from grader.examiner.remote.late import late_module
from grader.examiner.remote.session import Session

__all__ = [
    "CandidateGone",
    "CompileError",
    "Mark",
    "ProtocolFault",
    "RemoteError",
    "Session",
    "is_candidates",
    "late_module",
    "mark_of",
]
