"""What is new is sent to whoever asked for it, never within a reader's request.

First a row is written of what a subscription will be told (`composing`), then what is still public
of it is put into words (`messages`) and sent (`sending`, `delivery`), and the row says so. Whatever
is broken off is taken up by the next run. Only a message that its server had taken just before this
program was killed goes out again, with the same id, by which whoever receives it knows it.
"""

from .composing import compose_alerts
from .delivery import secret_of
from .messages import subject_of
from .sending import DeliveryError, send_confirmations, send_pending_alerts

__all__ = [
    "DeliveryError",
    "compose_alerts",
    "secret_of",
    "send_confirmations",
    "send_pending_alerts",
    "subject_of",
]
