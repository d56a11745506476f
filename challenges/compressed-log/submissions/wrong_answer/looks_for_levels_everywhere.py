# fails: test_levels_in_messages, test_any_level
import gzip
import re
from collections import Counter


def count_levels(path):
    levels = Counter()
    rest = b""
    with gzip.open(path) as log:
        while piece := log.read(8192):
            *lines, rest = (rest[:30] + piece).split(b"\n")
            for line in lines:
                levels.update(level.decode() for level in re.findall(rb" (DEBUG|INFO|NOTICE|WARNING|ERROR) ", line))
    levels.update(level.decode() for level in re.findall(rb" (DEBUG|INFO|NOTICE|WARNING|ERROR) ", rest))
    return dict(levels)
