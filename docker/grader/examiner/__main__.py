"""Starts the hub: frames with Java on standard input and output, one clear line on standard error when it cannot go on."""

import os
import sys

from grader.examiner.hub.errors import HubError
from grader.examiner.hub.hub import Hub
from grader.examiner.hub.preload import warm_up
from grader.examiner.hub.volume import Volume
from grader.forks.immortal import freeze


def main() -> int:
    # Standard output carries frames only: whatever a test or a library prints there must not end up between them.
    java_in, java_out = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    os.dup2(2, 1)
    warm_up()
    freeze()
    try:
        return Hub(Volume.from_environment(), java_in, java_out).run()
    except HubError as error:
        print(f"examiner: {error}", file=sys.stderr, flush=True)
        return 1


if __name__ == "__main__":
    sys.exit(main())
