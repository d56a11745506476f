# fails: test_it_is_no_tuple, test_written_by_hand, test_records_of_other_classes
from collections import namedtuple


def record(name, *fields):
    if "with_" in fields:
        raise ValueError("a name that cannot be used")
    made = namedtuple(name, fields)
    made.with_ = lambda self, /, **changes: self._replace(**changes)
    return made
