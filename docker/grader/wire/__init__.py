"""Known to both ends: frames, values, and the operations of a channel between the examiner and a candidate's process.

A channel carries frames (``frames.CHANNEL``), one JSON object each. Ids are chosen by who asks; replies come in any
order.

**The examiner asks** ``{"id", "lane", "loop"?, "f", "a", "k"?, "await"?, "free"?, "retired"?}``
    ``f`` names an operation of ``grader.agent.operations``, ``a`` and ``k`` are forms. ``lane`` is the examiner's
    thread (0 its main one): the candidate's process has a thread of its own for each, so locks, thread-locals and loops
    behave as if both were one. ``loop`` numbers the event loop that runs in the asking thread, if one does: the
    operation then happens inside that loop's mirror. With ``await`` the result is awaited first, as a task.
``{"cancel": id}``
    Cancels the task of an awaited operation. Its reply still comes, after whatever clean-up.
``{"f": "end_loop", …}``, ``{"f": "pending_tasks", …}``
    Ends a loop's mirror as ``asyncio.run`` ends a loop; counts the tasks a solution has left in it.

**The agent asks** ``{"id", "lane", "f", "t", "a", "k"?, "free"?}``
    ``f`` is a step of ``STEPS``, ``t`` an object of the examiner's. ``lane`` is the examiner's thread that waits for
    what is running, or a negative number for a thread that the candidate made. ``{"cancel": id}`` as above.
**The agent says once, first,** ``{"loaded": "ok", "v"}``, ``{"loaded": "compile_error", "text"}`` or ``{"loaded":
"error", "x"}``.

**Replies** ``{"re": id, "v"}`` or ``{"re": id, "x"}`` (an exception's form), each with ``"after": [[number, form]…]``
where containers handed over were changed; ``{"re": id, "bad": text}`` where an honest end could not send what there was
to send. ``"cancelled": true`` where what was asked has heard of its cancellation, and this is its answer to that; without it
the cancellation came too late there, and holds here. ``"free": [[handle, times]…]`` gives back handles, as often as they were received.

**References**, beside the forms of ``scalars`` and ``encoder``:
    ``["y", handle]`` an object of the receiver's; ``["c", name]`` a class of ``names``; agent to examiner: ``["o",
    handle, class]`` an object, ``["k", handle, name, bases, mask, asks, error]`` a class, ``["e",
    handle, class, nearest, args, text, fields, cause, context, suppressed, trace]`` an exception; examiner to agent:
    ``["x", handle, kind, …]`` an object (``grader.agent.stubs``), ``["g", module, name]`` something of the standard
    library, ``["e", handle, class, nearest, args]`` an exception, ``["ec", handle, name, nearest]`` a class of
    exceptions.
"""

STEPS = frozenset(
    "call next send throw close iter acall aiter anext asend athrow aclose await input readline".split()
)  # fmt: skip
"""All that a candidate's process can do to an object of the examiner's."""

ASYNC_STEPS = frozenset("acall anext asend athrow aclose await".split())
"""Steps that run as tasks in the examiner's loop."""
