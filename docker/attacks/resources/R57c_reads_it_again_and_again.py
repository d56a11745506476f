# id: R57c
# attack: reads the shared file through a thousand mappings without end
# challenge: limits-files
# expect: time_limit_exceeded
import mmap


def lines(path):
    with open(path, "rb") as file:
        while True:
            with mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as view:
                view.find(b"nothing")
