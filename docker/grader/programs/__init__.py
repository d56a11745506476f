"""The grader's own programs: each runs in a cell in the place of a candidate's, never beside one. What reads, runs or measures an author's code
does so there."""
