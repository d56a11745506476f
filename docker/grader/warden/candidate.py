"""The last step in the child: hands over to the agent, and ends the process when it comes back."""

import os
import socket
import sys
import traceback
from contextlib import suppress
from typing import Never

from grader import agent
from grader.warden.spare import Start


def run_candidate(start: Start) -> Never:
    """The interpreter is not torn down: what a candidate registered for its exit could go on for ever."""
    status = 1
    try:
        agent.main(socket.socket(fileno=start.channel), start.module, start.files)
        status = 0
    except SystemExit as end:
        status = end.code if type(end.code) is int else int(end.code is not None)
    except BaseException:
        with suppress(BaseException):
            traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(BaseException):
                stream.flush()
        os._exit(status & 0xFF)
