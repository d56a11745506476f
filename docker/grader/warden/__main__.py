"""Entry point of a cell: ``python3 -m grader.warden``. Its environment is described in ``settings``."""

import os
import signal
import sys
from types import FrameType

from grader.warden.candidate import run_candidate
from grader.warden.cgroup import Cgroup
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
    signal.signal(signal.SIGTERM, _leave)
    adopt_orphans()
    cgroup = Cgroup()
    system_calls = SystemCallFilter(settings.system_call_filter)
    warm_up()
    control = knock(settings.door)
    introduce(control, settings.cell, cgroup.version)
    return Service(control, cgroup, Identities(settings.uid_base, settings.uid_count), system_calls).serve()


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
