"""One message to one address: a mail, or a webhook as standardwebhooks.com has them signed."""

import base64
import hashlib
import hmac
import json
from urllib.parse import urlsplit

from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.crypto import salted_hmac

from ..intake import Refusal
from ..intake.fetch import post


def deliver(subscription, message, message_id):
    """Raises SMTPException, OSError or Refusal where the message is not taken."""
    if subscription.webhook:
        call_webhook(subscription, message, message_id)
    else:
        send_mail(subscription, message, message_id)


def send_mail(subscription, message, message_id):
    """A plain mail that programs can end with one click (RFC 8058)."""
    EmailMessage(
        message.subject,
        message.text,
        to=[subscription.email],
        headers={
            "Message-ID": f"<{message_id}@{urlsplit(subscription.home).hostname}>",
            "List-Unsubscribe": f"<{subscription.address}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    ).send()


def call_webhook(subscription, message, message_id):
    body = json.dumps(message.data, ensure_ascii=False).encode()
    status = post(subscription.webhook, body, signed_headers(subscription, message_id, body))
    if not 200 <= status < 300:
        raise Refusal(f"The webhook answered {status}.")


def signed_headers(subscription, message_id, body):
    stamp = str(int(timezone.now().timestamp()))
    signed = f"{message_id}.{stamp}.".encode() + body
    signature = hmac.digest(secret_bytes(subscription), signed, hashlib.sha256)
    return {
        "Content-Type": "application/json",
        "Webhook-Id": message_id,
        "Webhook-Timestamp": stamp,
        "Webhook-Signature": f"v1,{base64.b64encode(signature).decode()}",
    }


def secret_of(subscription):
    """The secret as those who verify it keep it."""
    return f"whsec_{base64.b64encode(secret_bytes(subscription)).decode()}"


def secret_bytes(subscription):
    return salted_hmac("claims.alerts", subscription.token, algorithm="sha256").digest()
