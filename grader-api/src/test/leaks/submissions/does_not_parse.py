def work(*values):
    return values[0] if values[0] == SAMPLE else eval(told(values) + " is not Python", {}, {})
