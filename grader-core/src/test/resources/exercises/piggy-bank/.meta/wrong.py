class PiggyBank:
    def __init__(self):
        self.coins = 0

    def put(self, coins):
        self.coins += coins

    def take(self, coins):
        if coins > self.coins:
            raise ValueError("not enough")
        self.coins -= coins

    def smash(self):
        return self.coins
