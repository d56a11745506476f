async def brew(cups, kettle, kettles=8):
    return [await kettle(cup) for cup in cups]
