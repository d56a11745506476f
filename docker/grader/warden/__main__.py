"""Entry point of a cell: ``python3 -m grader.warden``. Its environment is described in ``settings``."""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from grader.agent.rehearsal import both_ends, rehearse
from grader.forks.immortal import freeze
from grader.forks.pages import Pages
from grader.warden.candidate import run_candidate
from grader.warden.cgroup import Cgroup
from grader.warden.confine import forget_signals, prepare
from grader.warden.door import introduce, knock
from grader.warden.identities import Identities
from grader.warden.kernel import SystemCallFilter, adopt_orphans
from grader.warden.preload import warm_up
from grader.warden.service import Service
from grader.warden.settings import SettingsError, read_settings
from grader.warden.spare import Start
from grader.warden.watch import ConversationOver


def serve() -> Start:
    """Comes back in a child only."""
    settings = read_settings(os.environ)
    adopt_orphans()
    prepare()
    cgroup = Cgroup()
    system_calls = SystemCallFilter(settings.system_call_filter)
    warm_up()
    # A single job is over before it has saved what it takes to make the tests of many cheap.
    many = settings.jobs > 1
    if many:
        rehearse()
    # Not before: what is rehearsed has no handlers.
    signal.signal(signal.SIGTERM, _leave)
    control = knock(settings.door)
    memory = Pages()
    service = Service(control, cgroup, Identities(settings.uid_base, settings.uid_count), system_calls, memory)
    # All is there that the children share.
    if many:
        freeze()
    memory.settle(_usual if many else None)
    introduce(control, settings.cell, cgroup.version)
    return service.serve()


def _usual() -> tuple[Callable[[], None], Callable[[], None]]:
    """What every child does, in short, and what its examiner does."""
    agents, others = both_ends(1)

    def in_child() -> None:
        forget_signals()
        agents()

    return in_child, others


def _leave(number: int, frame: FrameType | None) -> None:
    os._exit(0)


def main() -> None:
    try:
        start = serve()
    except ConversationOver as end:
        sys.exit(f"The warden ends: {end}")
    except (SettingsError, OSError, ValueError) as error:
        sys.exit(f"The warden cannot work: {error}")
    # Everything of the warden's has left the stack here: the candidate's frames have none of it below them.
    run_candidate(start)


main()
