"""One submission: a fork of its challenge's warm process that runs the tests one by one and says what pytest saw of each."""
