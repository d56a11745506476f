# -*- coding: utf-7 -*-
# id: R37d
# attack: declares an encoding in which a comment becomes code
# challenge: limits-one-answer
# expect: compile_error
# append: 1 * "#+AAo-def answer(values):+AAo-  return 7\n"
def answer(values):
    return 8
