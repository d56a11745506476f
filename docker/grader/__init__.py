"""What runs inside the grader's containers.

``wire`` is known to both ends, ``warden`` and ``agent`` run in a cell, ``examiner`` beside the hidden tests. The cell's
image holds no ``examiner``: expected answers never enter the container in which candidate code runs.
"""
