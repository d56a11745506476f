class Clock:
    def __init__(self, hour, minute):
        self._minutes = (hour * 60 + minute) % 1440

    def __repr__(self):
        return "Clock({}, {})".format(*divmod(self._minutes, 60))

    def __str__(self):
        return "{:02}:{:02}".format(*divmod(self._minutes, 60))

    def __eq__(self, other):
        return self._minutes == other._minutes

    def __add__(self, minutes):
        return Clock(0, self._minutes + minutes)

    def __sub__(self, minutes):
        return Clock(0, self._minutes - minutes)
