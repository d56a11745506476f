"""Four ways to put words together into one text."""


def join_the_list(words):
    return "".join(words)


def join_a_generator(words):
    return "".join(word for word in words)


def add_to_the_end(words):
    text = ""
    for word in words:
        text += word
    return text


def add_to_the_front(words):
    text = ""
    for word in reversed(words):
        text = word + text
    return text
