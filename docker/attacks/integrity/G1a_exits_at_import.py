# id: G1a
# attack: exit(0) at import
# challenge: sum-of-squares
# expect: runtime_error
exit(0)
