"""Articles: where claims were printed; never their text."""

from ..models import Article
from ..models.codes import Precision
from .column import Column, ColumnType, can_be_empty
from .named import counted
from .table import Table

# Where and when it was printed, which the table of claims says of each claim as well.
PRINTED = [
    Column("headline", ColumnType.TEXT, "article.headline", "The article’s headline, as printed."),
    Column(
        "publication_id",
        ColumnType.ID,
        "publication.slug",
        "Who printed it, as used in this site’s addresses.",
    ),
    Column("publication", ColumnType.TEXT, "publication.name", "Who printed it."),
    Column("article_url", ColumnType.ADDRESS, "article.url", "Where the article can be read."),
    can_be_empty(
        "archive_url", ColumnType.ADDRESS, "article.archive_url", "An archived copy of the article."
    ),
    Column(
        "published_on", ColumnType.DATE, "article.published_on", "When the article was published."
    ),
    Column(
        "published_on_precision",
        ColumnType.CODE,
        "article.published_precision",
        "How much of it is known.",
        Precision,
    ),
]

ARTICLES = Table(
    name="articles",
    noun="article",
    row="one article, without its text",
    rows=Article.objects.listed,
    records=Article.objects.public,
    key="pk",
    source="""
JOIN claims_article article ON article.id = list.row_id
JOIN claims_publication publication ON publication.id = article.publication_id
"""
    + counted("article"),
    columns=[
        Column(
            "article_id",
            ColumnType.INTEGER,
            "article.id",
            "The article’s number, the last part of its address on this site.",
        ),
        Column(
            "page_url",
            ColumnType.ADDRESS,
            "site.address || 'articles/' || article.id || '/'",
            "The permanent address of its page on this site.",
        ),
        *PRINTED,
        Column(
            "published_on_last",
            ColumnType.DATE,
            "claims_last_day(article.published_on, article.published_precision)",
            "The last day of published_on.",
        ),
        can_be_empty("byline", ColumnType.TEXT, "article.byline", "The reporters, as printed."),
        Column("language", ColumnType.ID, "article.language", "Its language, such as en or cy."),
        Column(
            "withdrawn",
            ColumnType.BOOLEAN,
            "article.state = 'withdrawn'",
            "Whether the article was withdrawn from the record.",
        ),
        Column(
            "claims",
            ColumnType.INTEGER,
            "coalesce(counted.claims, 0)",
            "How many published claims were printed in it.",
        ),
    ],
)
