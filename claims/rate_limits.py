"""How often something may be sent within each hour: by one client, by all, for one name.

Counts are kept in the database, so that all processes share them and a restart forgets none. Where
nothing can be written, as on a copy that only shows the record or while a standby takes over from
the primary, each process counts for itself.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.core.cache import caches
from django.db import OperationalError
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .models import RateCount

HOUR = timedelta(hours=1)
# Whoever has one address of IPv6 has all that begin with the same 64 bits.
IPV6_CLIENT_BITS = 64


@dataclass(frozen=True)
class RateLimit:
    """The settings `<NAME>_PER_CLIENT` and `<NAME>_IN_ALL` say how many. Hours begin at :00 UTC."""

    name: str

    def exceeded(self, request):
        """Count this request; whether its client or all clients together are over the limit."""
        hour, limits = window_start(), self.limits(request)
        numbers = [count_one(key, hour) for key in limits]
        return any(n > most for n, most in zip(numbers, limits.values(), strict=True))

    def is_used_up(self, request):
        """Whether one more would be over the limit; nothing is counted."""
        hour = window_start()
        return any(
            RateCount.objects.number_of(key, hour) >= most
            for key, most in self.limits(request).items()
        )

    def limits(self, request):
        """What is counted, to how many of it there may be."""
        name = self.name.upper()
        return {
            f"{self.name}-client-{hashed(client_of(request))}": getattr(
                settings, f"{name}_PER_CLIENT"
            ),
            self.name: getattr(settings, f"{name}_IN_ALL"),
        }

    def refuse(self, response):
        """Make a response the answer to whoever is over the limit."""
        response.status_code = 429
        response.headers["Retry-After"] = self.retry_after
        return response

    @property
    def ends(self):
        """When the next one may be sent."""
        return window_start() + HOUR

    @property
    def retry_after(self):
        """How many seconds that is from now."""
        return int((self.ends - datetime.now(UTC)).total_seconds()) + 1


class ReaderLimit(RateLimit):
    """What is only read: `<NAME>_PER_CLIENT` says how often.

    There is no limit of all together, by which one client could keep everybody out.
    """

    def limits(self, request):
        most = getattr(settings, f"{self.name.upper()}_PER_CLIENT")
        return {f"{self.name}-client-{hashed(client_of(request))}": most}


class FailureLimit(RateLimit):
    """Failed log-ins: `<NAME>_PER_CLIENT` and `<NAME>_PER_NAME` say how many.

    There is no limit of all together, by which one client could lock everybody out.
    """

    def limits(self, request):
        name = self.name.upper()
        username = request.POST.get("username") or str(request.user)
        return {
            f"{self.name}-client-{hashed(client_of(request))}": getattr(
                settings, f"{name}_PER_CLIENT"
            ),
            f"{self.name}-name-{hashed(username.casefold())}": getattr(
                settings, f"{name}_PER_NAME"
            ),
        }


def count_one(key, hour):
    """One more of it within this hour; how many there were."""
    with suppress(OperationalError):
        if not settings.READ_ONLY:
            return RateCount.objects.count_one(key, hour)
    counts, name = caches["counts"], f"{key}-{hour:%H}"
    counts.add(name, 0, timeout=HOUR.total_seconds())
    return counts.incr(name)


def window_start():
    return timezone.now().astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def hashed(text):
    """The text as nobody reads it in the table."""
    return salted_hmac("claims.rate_limits", text).hexdigest()[:32]


def client_of(request):
    """The client's address, or of IPv6 the network that it has."""
    address = request.META["REMOTE_ADDR"]
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return str(ip_network((address, IPV6_CLIENT_BITS), strict=False))
    return address
