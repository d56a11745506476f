def work(*values):
    print(told(values), flush=True)
    while True:
        pass
