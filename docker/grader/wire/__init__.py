"""Known to both ends: frames, values and the operations between them."""
