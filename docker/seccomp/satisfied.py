"""System calls that succeed without being made: the answer is 0, the kernel does nothing.

All a candidate can write is in memory, where there is nothing to flush, so honest programs lose nothing. But a file that is open for reading
only can be flushed too, and ``/etc/hosts`` or a file of the shared volume lies on the host's disk, beside the database.
"""

SATISFIED: dict[str, str] = {
    # In a loop on such a file they keep the host's disk flushing its cache.
    "flushing a file": "fsync fdatasync",
    # POSIX_FADV_DONTNEED evicts the images' files from the page cache of all cells; the next to load a module reads it from the disk again.
    "advice about the page cache": "fadvise64 readahead",
}


def satisfied() -> list[str]:
    """Every name once."""
    return sorted({name for names in SATISFIED.values() for name in names.split()})
