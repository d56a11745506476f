# id: G5h
# attack: its coroutines raise CancelledError although nobody cancelled them
# challenge: fetch-in-order
# expect: runtime_error, wrong_answer, time_limit_exceeded
import asyncio


async def fetch_all(fetch, keys):
    raise asyncio.CancelledError
