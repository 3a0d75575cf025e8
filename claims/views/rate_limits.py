"""How often readers may send a form: within each hour, one client and all of them together."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class RateLimit:
    """The settings `<NAME>_PER_CLIENT` and `<NAME>_IN_ALL` say how many. Hours begin at :00 UTC."""

    name: str

    def exceeded(self, request):
        """Count this request; whether its client or all clients together are over the limit."""
        hour = timezone.now().astimezone(UTC).strftime("%d-%H")
        client = request.META["REMOTE_ADDR"]
        counts = [
            count_in_window(f"{self.name}-{hour}-{client}"),
            count_in_window(f"{self.name}-{hour}"),
        ]
        return any(n > most for n, most in zip(counts, self.at_most, strict=True))

    @property
    def at_most(self):
        name = self.name.upper()
        return getattr(settings, f"{name}_PER_CLIENT"), getattr(settings, f"{name}_IN_ALL")

    def refuse(self, response):
        """Make a response the answer to whoever is over the limit."""
        response.status_code = 429
        response.headers["Retry-After"] = self.retry_after
        return response

    @property
    def ends(self):
        """When the next one may be sent."""
        now = timezone.now().astimezone(UTC)
        return now.replace(minute=0, second=0, microsecond=0) + HOUR

    @property
    def retry_after(self):
        """How many seconds that is from now."""
        return int((self.ends - datetime.now(UTC)).total_seconds()) + 1


def count_in_window(key):
    lifetime = int(HOUR.total_seconds())
    cache.add(key, 0, lifetime)
    try:
        return cache.incr(key)
    except ValueError:  # it expired between the two calls
        cache.set(key, 1, lifetime)
        return 1
