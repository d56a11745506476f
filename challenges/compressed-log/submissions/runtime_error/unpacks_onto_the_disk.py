# fails: test_larger_than_the_memory, test_many_members, test_one_endless_message
import gzip
import shutil
import tempfile
from collections import Counter


def count_levels(path):
    with gzip.open(path) as packed, tempfile.TemporaryFile() as log:
        shutil.copyfileobj(packed, log)
        log.seek(0)
        return dict(Counter(line.split(b" ", 2)[1].decode() for line in log))
