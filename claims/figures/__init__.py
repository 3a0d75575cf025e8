"""A figure as it was printed: what it says, how it is put into words, how claims cite it."""
