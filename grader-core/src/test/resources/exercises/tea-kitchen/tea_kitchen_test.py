import asyncio
import unittest

from tea_kitchen import brew


class TeaKitchenTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.busy = self.most = 0

    async def kettle(self, cup):
        self.busy += 1
        self.most = max(self.most, self.busy)
        await asyncio.sleep(0.2)
        self.busy -= 1
        return f"hot {cup}"

    async def test_in_order(self):
        self.assertEqual(await brew(["mint", "sage"], self.kettle), ["hot mint", "hot sage"])

    async def test_at_the_same_time(self):
        await brew("abc", self.kettle)
        self.assertEqual(self.most, 3)

    async def test_no_more_than_there_are_kettles(self):
        await brew("abcdef", self.kettle, kettles=2)
        self.assertEqual(self.most, 2)

    async def test_a_broken_kettle(self):
        async def broken(cup):
            raise RuntimeError(f"no water for {cup}")

        with self.assertRaisesRegex(RuntimeError, "no water for mint"):
            await brew(["mint"], broken)

    async def test_nothing_to_do(self):
        self.assertEqual(await brew([], self.kettle), [])
