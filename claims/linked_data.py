"""A claim in the words of schema.org: a Claim, the Quotation it stands in, an Observation.

No ClaimReview: the record gives no verdicts. Numbers are written as text, digit for digit.
"""

from .models.codes import SpeakerKind

TYPES = {SpeakerKind.PERSON: "Person", SpeakerKind.DOCUMENT: "CreativeWork"}


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
            "dateCreated": quoted.said_date and quoted.said_date.iso,
            "isPartOf": compact(
                {
                    "@type": "NewsArticle",
                    "headline": article.headline,
                    "url": article.url,
                    "archivedAt": article.archive_url,
                    "datePublished": article.published_date.iso,
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
            "observationDate": claim.period_end_date and claim.period_end_date.iso,
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


def compact(fields):
    """Without what is not stated; nought is stated."""
    return {name: value for name, value in fields.items() if value not in (None, "")}
