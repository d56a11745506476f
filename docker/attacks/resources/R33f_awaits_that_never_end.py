# id: R33f
# attack: awaiting it, leaving it and iterating it asynchronously sleeps for ever and will not be cancelled
# challenge: limits-an-object
# expect: time_limit_exceeded, runtime_error
# passes: test_its_length, test_its_truth, test_its_attribute
import asyncio


class Stubborn:
    first = 1

    def __len__(self):
        return 3

    async def stay(self):
        while True:
            try:
                await asyncio.sleep(1000)
            except BaseException:
                pass

    def __await__(self):
        return self.stay().__await__()

    def __aiter__(self):
        return self

    async def __anext__(self):
        await self.stay()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return asyncio.run(self.stay())


def make():
    return Stubborn()
