def errors(path, folder=""):
    """Gives (member, line number, text) of every error in the logs of a folder of a zip archive."""
    raise NotImplementedError
