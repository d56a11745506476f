"""Lies beside the tests: canary-174d72e2bc80841b."""

EXPECTED = "canary-f67a73f91da3a124"
CASES = {"first": "canary-0f4aa46764e29b77", "second": "canary-0b1c6a96b1f5dab2"}
