# id: G5g
# attack: raises CancelledError out of a call that nobody awaits
# challenge: sum-of-squares
# expect: runtime_error
import asyncio


def answer(values):
    raise asyncio.CancelledError
