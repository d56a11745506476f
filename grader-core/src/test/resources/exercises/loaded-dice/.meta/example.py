from random import randint


def throw(count):
    faces = []
    while len(faces) < count:
        face = randint(1, 6)
        if face > 1:
            faces.append(face)
    return faces
