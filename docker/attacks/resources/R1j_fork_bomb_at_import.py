# id: R1j
# attack: forks without end while it is loaded
# challenge: limits-one-answer
# expect: process_limit_exceeded, runtime_error
import os

while True:
    os.fork()
