"""PID 1 of the examiner: one thread, one selector, nobody it ever waits for.

It forwards and it starts processes; it neither runs tests nor knows what a submission is worth.
"""
