print(20 + 22)
print("20" + "22")
