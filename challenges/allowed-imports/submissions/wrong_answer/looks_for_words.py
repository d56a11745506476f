# fails: test_texts_and_comments, test_lines
import ast
import re


def violations(source, allowed):
    ast.parse(source)
    found = []
    for number, line in enumerate(source.splitlines(), 1):
        if match := re.match(r"\s*import (.*)", line):
            names = [part.split(" as ")[0].strip() for part in match[1].split(",")]
        elif match := re.match(r"\s*from (\S+) import (.*)", line):
            names = [f"{match[1]}.{part.split(' as ')[0].strip()}" for part in match[2].split(",")]
        else:
            names = ["?" if "'" not in name else name.strip("'") for name in re.findall(r"__import__\((.*?)\)", line)]
        found += [(number, name) for name in names if not any((name + ".").startswith(known + ".") for known in allowed)]
    return found
