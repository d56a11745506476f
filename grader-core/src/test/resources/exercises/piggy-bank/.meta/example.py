class PiggyBank:
    def __init__(self):
        self._coins = 0

    def put(self, coins):
        self._check()
        if coins < 1:
            raise ValueError("put in one coin at least")
        self._coins += coins

    def take(self, coins):
        if coins > self.coins:
            raise ValueError(f"there are {self._coins} coins only")
        self._coins -= coins

    def smash(self):
        coins, self._coins = self.coins, None
        return coins

    @property
    def coins(self):
        self._check()
        return self._coins

    def _check(self):
        if self._coins is None:
            raise ValueError("the bank is in pieces")
