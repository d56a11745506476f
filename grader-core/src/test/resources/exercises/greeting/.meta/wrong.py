def greet(name="friend"):
    return f"Hello, {name}. Tea was ready."
