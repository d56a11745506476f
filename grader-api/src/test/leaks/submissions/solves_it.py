def work(*values):
    return values[0]
