import stock
from stock import add, count, items

add("nut")
print(count, stock.count)
print(items, items is stock.items)

count = 10
add("bolt")
print(count, stock.count, len(items))

stock.items = []
add("screw")
print(items, stock.items)

stock.count = 100
add("rivet")
print(stock.count, add.__globals__ is vars(stock))

import stock as again

print(again is stock, again.__name__)
from stock import missing
