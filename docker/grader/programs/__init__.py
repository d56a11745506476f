"""The grader's own programs: each runs in a cell in the place of a candidate's. What reads, runs or measures an author's code does so there,
never beside a candidate's; ``inputs`` alone runs with the code of whoever it shows something to."""
