"""The examiner: pytest over hidden tests, in a container where no candidate's code ever runs.

``hub/`` is PID 1: it speaks with Java, keeps the cells' connections and starts processes. ``warm/`` is one process for each
challenge, in which pytest has collected the tests already. ``job/`` is a fork of it for each submission: it runs the tests, gives
each a fresh candidate's process in the cell, and decides what pytest saw. ``authors/`` is what test files may use: fixtures, markers.
``remote/`` lets a test handle the candidate's objects across that border.
"""
