"""PID 1 of a cell: forks one process a test, confines it, kills it when its time is up, cleans up after it and says what happened.

The warden is root with three capabilities (SETUID, SETGID, KILL), has one thread (forking from more deadlocks now and then) and
judges nothing. It never holds a candidate's source: the process that will run it reads it from the control conversation itself,
so that nothing of one candidate is left in the memory from which the next one is forked.

The story, in the order of its files: ``settings`` and ``door`` at the start; ``spare`` forks ahead, ``confine`` (with ``kernel``) gives
up all privileges, ``order`` is what it then reads, ``limits`` are imposed, ``candidate`` hands over. ``run`` is one test: ``watch``
waits and looks at its ``usage`` in the counters of ``cgroup``, ``starvation`` asks whether the host let it run at all, ``cleanup`` has the
``undertaker`` kill and ``sweep`` remove, ``facts`` is what is told. ``service`` is the loop around it all.

A cell's /proc is not hidden from candidates (no engine offers hidepid): they see that the warden exists, and its command line.
Its environment, memory and descriptors are closed to them, since uids differ and neither side is dumpable.
"""
