"""What a challenge's test files may use: markers, fixtures, files, ``async def`` tests."""
