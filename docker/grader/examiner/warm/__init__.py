"""One process for each challenge: pytest collects the tests once, then every submission is a fork from there.

It has one thread, for it forks; and it touches no cell.
"""
