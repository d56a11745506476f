def greet(name="friend"):
    return f"Hello, {name}. Tea is ready."
