"""The built-in names as they were before any candidate's code ran.

A module that says ``from grader.wire.private import BUILTINS as __builtins__`` at its top looks its built-ins up here:
functions take the table from their module's globals when they are made. A candidate who replaces ``builtins.len``
changes every other module of the process, and not those that carry on the conversation.
"""

import builtins

BUILTINS = dict(vars(builtins))
