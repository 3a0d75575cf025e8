"""Records for tests: each function makes one, and whatever it cannot exist without.

A test names only the fields that it is about. Claims and articles are published unless the test
says otherwise; `published_at` lies in the past, as it does for every claim a reader meets.
"""

from datetime import UTC, date, datetime, timedelta
from itertools import count

from django.contrib.auth.models import User

from claims.models import (
    Article,
    Claim,
    Correction,
    Decision,
    Measure,
    Place,
    ProposedCorrection,
    Publication,
    Quotation,
    Relation,
    Speaker,
    Subscription,
    Topic,
    Unit,
)

PUBLISHED_AT = datetime(2025, 8, 2, 9, 30, tzinfo=UTC)
# In names and addresses; no figure of a test is one of them, and all have as many digits.
numbers = count(10_001)


def user(**fields):
    return User.objects.create(**{"username": f"editor{next(numbers)}", **fields})


def publication(**fields):
    n = next(numbers)
    return Publication.objects.create(
        **{"name": f"Gazette {n}", "slug": f"gazette-{n}", "kind": "newspaper", **fields}
    )


def article(**fields):
    n = next(numbers)
    defaults = {
        "headline": f"Headline {n}",
        "url": f"https://news.example/{n}",
        "published_on": date(2025, 8, 1),
        "state": "published",
    }
    return Article.objects.create(**defaults | related(fields, publication=publication))


def speaker(**fields):
    n = next(numbers)
    return Speaker.objects.create(
        **{"name": f"Speaker {n}", "slug": f"speaker-{n}", "kind": "organisation", **fields}
    )


def quotation(**fields):
    return Quotation.objects.create(
        **{"kind": "indirect"} | related(fields, article=article, speaker=speaker)
    )


def unit(**fields):
    n = next(numbers)
    defaults = {
        "code": f"officer-{n}",
        "singular": "officer",
        "plural": "officers",
        "dimension": "count",
    }
    return Unit.objects.create(**defaults | fields)


def topic(**fields):
    n = next(numbers)
    return Topic.objects.create(**{"name": f"Topic {n}", "slug": f"topic-{n}", **fields})


def measure(topics=(), **fields):
    n = next(numbers)
    defaults = {
        "name": f"Measure {n}",
        "slug": f"measure-{n}",
        "definition": "What is counted.",
        "kind": "stock",
    }
    record = Measure.objects.create(**defaults | fields)
    record.topics.set(topics)
    return record


def place(**fields):
    n = next(numbers)
    return Place.objects.create(**{"name": f"Place {n}", "slug": f"place-{n}", **fields})


def claim(**fields):
    """A published claim of 1,700 officers; `draft()` makes one that nobody but editors sees.

    `article` and `speaker` are given to the quotation that is made for it.
    """
    quotation_fields = {name: fields.pop(name) for name in ("article", "speaker") if name in fields}
    if "quotation" not in fields:
        fields["quotation"] = quotation(**quotation_fields)
    defaults = {
        "as_printed": "1,700 officers",
        "statement": "Officers are to be cut.",
        "value": 1700,
        "hedge": "none",
        "form": "level",
        "status": "actual",
        "state": "published",
        "published_at": PUBLISHED_AT,
    }
    return Claim.objects.create(**defaults | related(fields, measure=measure, reviewed_by=user))


def draft(**fields):
    return claim(**{"state": "draft", "published_at": None, **fields})


def relation(**fields):
    return Relation.objects.create(
        **{"kind": "repeats", "state": "confirmed"}
        | related(fields, from_claim=claim, to_claim=claim)
    )


def correction(**fields):
    defaults = {"kind": "typo", "reason": "A figure was mistyped."}
    return Correction.objects.create(**defaults | related(fields, claim=claim))


def proposed_correction(**fields):
    """One that waits, and would change nothing."""
    defaults = {"kind": "meaning", "reason": "It was another year.", "changes": []}
    return ProposedCorrection.objects.create(
        **defaults | related(fields, claim=claim, proposed_by=user)
    )


def decision(**fields):
    """A dismissal of the number “80” in an article."""
    defaults = {
        "kind": "dismissed",
        "reason": "trivial",
        "as_printed": "80",
        "rule": "noun",
        "noticed_as": "quantity",
    }
    return Decision.objects.create(**defaults | related(fields, article=article))


def related(fields, **makers):
    """`fields`, with a record made for each relation that is not among them."""
    return {name: make() for name, make in makers.items() if name not in fields} | fields


def subscription(**fields):
    """Alerts about all claims to one address, confirmed a day before the others were published."""
    n = next(numbers)
    confirmed_at = fields.pop("confirmed_at", PUBLISHED_AT - timedelta(days=1))
    defaults = {
        "email": "" if "webhook" in fields else f"reader-{n}@example.org",
        "pace": "at-once",
        "home": "https://claims.example/",
        "asked_at": confirmed_at,
        "confirmed_at": confirmed_at,
        "looked_at": confirmed_at,
    }
    return Subscription.objects.create(**defaults | fields)
