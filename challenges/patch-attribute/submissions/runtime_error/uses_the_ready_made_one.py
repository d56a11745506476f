# fails: test_no_ready_made_patch
from unittest.mock import patch


def patched(target, name, value):
    return patch.object(target, name, value, create=True)
