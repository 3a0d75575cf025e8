"""The desk: the numbers noticed in an article, what the record says of them, what was decided.

Reads only. What changes the record is in `claims/actions/`.
"""

from .cards import Card
from .desk import READ, Desk
from .speakers import Named

__all__ = ["READ", "Card", "Desk", "Named"]
