"""What makes a fork of a warm interpreter cheap.

A fork shares its parent's pages until one of the two writes to them; then the kernel copies the page, which costs more than most of what a
short test does. Python writes where others only read: it counts references in every object it touches, and rewrites a function's
code the first times it runs. So before anything is forked, what is there is made ``immortal``, and what a child will run has run. What a
child writes to all the same lies in a few ``pages`` that it owns at once.
"""
