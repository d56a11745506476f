from solution import fetch_all


async def test_two_keys():
    """Two keys"""

    async def fetch(key):
        return key.upper()

    assert await fetch_all(fetch, ["a", "b"]) == ["A", "B"]
