class PiggyBank:
    def __init__(self):
        pass

    def put(self, coins):
        pass

    def take(self, coins):
        pass

    def smash(self):
        pass

    @property
    def coins(self):
        pass
