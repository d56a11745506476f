# fails: test_an_empty_file
import mmap
from codecs import iterdecode


def count_capitals(path):
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as pages:
        return sum(c.isupper() for block in iterdecode(iter(lambda: pages.read(65_536), b""), "utf-8") for c in block)
