class Robot:
    name = "AA000"
    serial = "0000"

    def reset(self):
        pass
