import pytest


@pytest.fixture
def canary_4651d4cc381c4efb():
    return "canary-201222d654504ace"


@pytest.fixture
def prepared():
    # Of the test's own words, canary-72485191245ea262.
    return {"key": "canary-8f7199d6f6e5148b", ("canary-d7347079d53248e0", 1): b"canary-7d115906d658e2e6"}
