async def brew(cups, kettle):
    pass
