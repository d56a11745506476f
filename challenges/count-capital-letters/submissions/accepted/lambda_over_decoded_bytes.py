import codecs
import functools
import pathlib

BLOCK = 32 * 1024

count_capitals = lambda path: sum(
    character.isupper()
    for block in codecs.iterdecode(iter(functools.partial(pathlib.Path(path).open("rb").read, BLOCK), b""), "utf-8")
    for character in block
)
