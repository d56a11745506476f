import codecs
import functools
import pathlib
from io import DEFAULT_BUFFER_SIZE

count_capitals = lambda path: sum(
    character.isupper()
    for block in codecs.iterdecode(iter(functools.partial(pathlib.Path(path).open("rb").read, DEFAULT_BUFFER_SIZE), b""), "utf-8")
    for character in block
)
