"""A claim in the words of schema.org: a Claim, the Quotation it stands in, an Observation.

No ClaimReview: the record gives no verdicts. Numbers are written as text, digit for digit.
"""

from .models.codes import Precision, SpeakerKind

TYPES = {SpeakerKind.PERSON: "Person", SpeakerKind.DOCUMENT: "CreativeWork"}
ISO = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}


def claim_json_ld(claim, address):
    """A dict for JSON-LD; `address` is the claim's own, scheme and host included."""
    return {
        "@context": "https://schema.org",
        "@graph": [
            compact(
                {
                    "@type": "Claim",
                    "@id": address,
                    "url": address,
                    "identifier": str(claim.pk),
                    "name": claim.as_printed,
                    "text": claim.statement,
                    "author": speaker(claim.quotation.speaker),
                    "appearance": {"@id": f"{address}#quotation"},
                    "about": {"@id": f"{address}#observation"},
                }
            ),
            quotation(claim, f"{address}#quotation"),
            observation(claim, f"{address}#observation"),
        ],
    }


def speaker(speaker):
    return {"@type": TYPES.get(speaker.kind, "Organization"), "name": speaker.name}


def quotation(claim, address):
    quoted, article = claim.quotation, claim.article
    return compact(
        {
            "@type": "Quotation",
            "@id": address,
            "text": quoted.exact or claim.as_printed,
            "creator": speaker(quoted.speaker),
            "sourceOrganization": quoted.on_behalf_of and speaker(quoted.on_behalf_of),
            "dateCreated": date(quoted.said_on, quoted.said_precision),
            "isPartOf": compact(
                {
                    "@type": "NewsArticle",
                    "headline": article.headline,
                    "url": article.url,
                    "archivedAt": article.archive_url,
                    "datePublished": date(article.published_on, article.published_precision),
                    "publisher": {"@type": "Organization", "name": article.publication.name},
                }
            ),
        }
    )


def observation(claim, address):
    measure = claim.measure
    return compact(
        {
            "@type": "Observation",
            "@id": address,
            "name": measure.name,
            "measuredProperty": {
                "@type": "StatisticalVariable",
                "name": measure.name,
                "description": measure.definition,
            },
            "observationAbout": claim.place and {"@type": "Place", "name": claim.place.name},
            "observationDate": date(claim.period_end, claim.period_end_precision),
            "value": compact(
                {
                    "@type": "QuantitativeValue",
                    "value": number(claim.value),
                    "minValue": number(claim.lower),
                    "maxValue": number(claim.upper),
                    "unitText": claim.unit and claim.unit.plural,
                    "description": claim.as_printed,
                }
            ),
        }
    )


def number(value):
    return None if value is None else f"{value:f}"


def date(day, precision):
    return day and day.strftime(ISO[precision])


def compact(fields):
    """Without what is not stated; nought is stated."""
    return {name: value for name, value in fields.items() if value not in (None, "")}
