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
            without_empty(
                {
                    "@type": "Claim",
                    "@id": address,
                    "url": address,
                    "identifier": str(claim.pk),
                    "name": claim.as_printed,
                    "text": claim.statement,
                    "author": speaker_json_ld(claim.quotation.speaker),
                    "appearance": {"@id": f"{address}#quotation"},
                    "about": {"@id": f"{address}#observation"},
                }
            ),
            quotation_json_ld(claim, f"{address}#quotation"),
            observation_json_ld(claim, f"{address}#observation"),
        ],
    }


def dataset_json_ld(address, csv, columns, site):
    """A dict for JSON-LD of the whole record; all addresses with scheme and host."""
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": address,
        "url": address,
        "name": f"{site.name}: the numbers printed in the news",
        "description": "One row for each number printed in the news: the words it was printed in,"
        " who said it, where and when it was printed, and its value, hedge and unit.",
        "license": site.licence_url,
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": site.publisher or site.name},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": csv}
        ],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": column.name, "description": column.meaning}
            for column in columns
        ],
    }


def speaker_json_ld(speaker):
    return {"@type": TYPES.get(speaker.kind, "Organization"), "name": speaker.name}


def quotation_json_ld(claim, address):
    quotation, article = claim.quotation, claim.article
    return without_empty(
        {
            "@type": "Quotation",
            "@id": address,
            "text": quotation.exact or claim.as_printed,
            "creator": speaker_json_ld(quotation.speaker),
            "sourceOrganization": quotation.on_behalf_of
            and speaker_json_ld(quotation.on_behalf_of),
            "dateCreated": quotation.said_date and quotation.said_date.iso,
            "isPartOf": without_empty(
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


def observation_json_ld(claim, address):
    measure = claim.measure
    return without_empty(
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
            "value": without_empty(
                {
                    "@type": "QuantitativeValue",
                    "value": write_value(claim.value),
                    "minValue": write_value(claim.lower),
                    "maxValue": write_value(claim.upper),
                    "unitText": claim.unit and claim.unit.plural,
                    "description": claim.as_printed,
                }
            ),
        }
    )


def write_value(value):
    return None if value is None else f"{value:f}"


def without_empty(fields):
    """The fields without those that state nothing; nought is stated."""
    return {name: value for name, value in fields.items() if value not in (None, "")}
