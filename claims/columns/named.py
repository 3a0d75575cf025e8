"""What claims name: measures, speakers, publications, topics, places and units."""

from ..models import Measure, Place, Publication, Speaker, Topic, Unit
from ..models.codes import MeasureKind, PublicationKind, SpeakerKind
from .column import Column, ColumnType, can_be_empty
from .table import Table


def page_url(noun, path, sql="slug"):
    """The column of a record's own page on this site."""
    return Column(
        f"{noun}_url",
        ColumnType.ADDRESS,
        f"site.address || '{path}/' || {noun}.{sql} || '/'",
        "The permanent address of its page on this site.",
    )


def slug(noun):
    meaning = "What it is called in this site’s addresses, and in the other files."
    return Column(f"{noun}_id", ColumnType.ID, f"{noun}.slug", meaning)


CLAIMS = Column(
    "claims",
    ColumnType.INTEGER,
    "coalesce(counted.claims, 0)",
    "How many published claims name it.",
)


COUNTED = """LEFT JOIN (
    SELECT NOUN_id AS id, count(*) AS claims FROM claims_listing
    WHERE NOUN_id IN (SELECT row_id FROM list) GROUP BY NOUN_id
) counted ON counted.id = NOUN.id
"""


def counted(noun):
    """The join that counts the claims of a record as `counted.claims`."""
    return COUNTED.replace("NOUN", noun)


MEASURES = Table(
    name="measures",
    noun="measure",
    row="one thing that is counted or measured",
    rows=Measure.objects.published,
    records=Measure.objects.public,
    source="""
JOIN claims_measure measure ON measure.id = list.row_id
LEFT JOIN claims_unit unit ON unit.id = measure.unit_id
LEFT JOIN claims_measure whole
    ON whole.id = measure.denominator_id AND whole.public_since IS NOT NULL
CROSS JOIN LATERAL (
    SELECT array_agg(topic.slug ORDER BY topic.slug) AS slugs
    FROM claims_measure_topics JOIN claims_topic topic ON topic.id = topic_id
    WHERE measure_id = measure.id AND topic.public_since IS NOT NULL
) topics
"""  # noqa: S608
    + counted("measure"),
    columns=[
        slug("measure"),
        page_url("measure", "measures"),
        Column("measure", ColumnType.TEXT, "measure.name", "What is counted, in words."),
        Column(
            "definition", ColumnType.TEXT, "measure.definition", "What counts and what does not."
        ),
        Column(
            "kind",
            ColumnType.CODE,
            "measure.kind",
            "How it behaves in time, which says what may be added and compared.",
            MeasureKind,
        ),
        can_be_empty(
            "unit", ColumnType.ID, "unit.code", "The unit of claims about it that name no other."
        ),
        can_be_empty(
            "share_of_id", ColumnType.ID, "whole.slug", "The measure that it is a share or rate of."
        ),
        can_be_empty(
            "topic_ids",
            ColumnType.LIST,
            "topics.slugs",
            "The topics that it is listed under.",
            items=ColumnType.ID,
        ),
        CLAIMS,
    ],
)

SPEAKERS = Table(
    name="speakers",
    noun="speaker",
    row="a person, an organisation, a document or a publication that a number is attributed to",
    rows=Speaker.objects.published,
    records=Speaker.objects.public,
    source="""
JOIN claims_speaker speaker ON speaker.id = list.row_id
LEFT JOIN claims_publication publication
    ON publication.id = speaker.publication_id AND publication.public_since IS NOT NULL
"""
    + counted("speaker"),
    columns=[
        slug("speaker"),
        page_url("speaker", "speakers"),
        Column("speaker", ColumnType.TEXT, "speaker.name", "The usual name."),
        Column(
            "speaker_kind",
            ColumnType.CODE,
            "speaker.kind",
            "What kind of speaker it is, such as a person or an organisation.",
            SpeakerKind,
        ),
        can_be_empty(
            "description", ColumnType.TEXT, "speaker.description", "One line about the speaker."
        ),
        can_be_empty(
            "wikidata_id", ColumnType.ID, "speaker.wikidata_id", "The speaker’s item in Wikidata."
        ),
        can_be_empty(
            "publication_id",
            ColumnType.ID,
            "publication.slug",
            "The publication, where it speaks in its own voice.",
        ),
        CLAIMS._replace(meaning="How many published claims it said itself."),
    ],
)

PUBLICATIONS = Table(
    name="publications",
    noun="publication",
    row="whoever prints articles",
    rows=Publication.objects.published,
    records=Publication.objects.public,
    source="JOIN claims_publication publication ON publication.id = list.row_id "
    + counted("publication"),
    columns=[
        slug("publication"),
        page_url("publication", "publications"),
        Column("publication", ColumnType.TEXT, "publication.name", "As its readers know it."),
        Column(
            "kind",
            ColumnType.CODE,
            "publication.kind",
            "What kind of publication it is, such as a newspaper or a press office.",
            PublicationKind,
        ),
        can_be_empty(
            "website", ColumnType.ADDRESS, "publication.website", "The address of its front page."
        ),
        CLAIMS._replace(meaning="How many published claims it printed."),
    ],
)

TOPICS = Table(
    name="topics",
    noun="topic",
    row="a subject that measures are listed under",
    rows=Topic.objects.published,
    records=Topic.objects.public,
    source="""
JOIN claims_topic topic ON topic.id = list.row_id
CROSS JOIN LATERAL (
    SELECT array_agg(measure.slug ORDER BY measure.slug) AS slugs
    FROM claims_measure_topics JOIN claims_measure measure ON measure.id = measure_id
    WHERE topic_id = topic.id
    AND EXISTS (SELECT FROM claims_listing listed WHERE listed.measure_id = measure.id)
) measures
""",
    columns=[
        slug("topic"),
        page_url("topic", "topics"),
        Column("topic", ColumnType.TEXT, "topic.name", "The topic in words."),
        can_be_empty(
            "measure_ids",
            ColumnType.LIST,
            "measures.slugs",
            "The measures with published claims that are listed under it.",
            items=ColumnType.ID,
        ),
    ],
)

PLACES = Table(
    name="places",
    noun="place",
    row="where numbers apply: a country, a city, a district",
    rows=Place.objects.published,
    records=Place.objects.public,
    source="""
JOIN claims_place place ON place.id = list.row_id
LEFT JOIN claims_place parent ON parent.id = place.parent_id AND parent.public_since IS NOT NULL
"""
    + counted("place"),
    columns=[
        slug("place"),
        page_url("place", "places"),
        Column("place", ColumnType.TEXT, "place.name", "The place in words."),
        can_be_empty("code", ColumnType.TEXT, "place.code", "Its code in an official list."),
        can_be_empty(
            "part_of_id",
            ColumnType.ID,
            "parent.slug",
            "The larger place that it is a part of, if a published claim has named that.",
        ),
        CLAIMS._replace(meaning="How many published claims apply there."),
    ],
)

UNITS = Table(
    name="units",
    noun="unit",
    row="what numbers are in",
    rows=Unit.objects.public,
    source="JOIN claims_unit unit ON unit.id = list.row_id",
    columns=[
        Column(
            "unit", ColumnType.ID, "unit.code", "As the other files name it; ISO 4217 for money."
        ),
        Column("singular", ColumnType.TEXT, "unit.singular", "What one of it is called."),
        Column("plural", ColumnType.TEXT, "unit.plural", "What several of it are called."),
        can_be_empty("symbol", ColumnType.TEXT, "unit.symbol", "Its symbol, such as % or £."),
        Column(
            "symbol_first",
            ColumnType.BOOLEAN,
            "unit.symbol_first",
            "Whether the symbol is set before the number.",
        ),
        Column(
            "dimension",
            ColumnType.TEXT,
            "unit.dimension",
            "What units that convert into each other share, such as time.",
        ),
        Column(
            "factor",
            ColumnType.NUMBER,
            "unit.factor",
            "How many base units of its dimension one of it makes.",
        ),
    ],
)
