# id: R5l
# attack: unpacks a few kilobytes to forty megabytes
# challenge: limits-one-answer
# expect: memory_limit_exceeded
import zlib


def answer(values):
    packer, block = zlib.compressobj(1), bytes(2**20)
    bomb = b"".join([*(packer.compress(block) for _ in range(40)), packer.flush()])
    return len(zlib.decompress(bomb))
