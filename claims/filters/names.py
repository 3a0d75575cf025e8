"""The records of the public that have a name, or one that begins so: where a search may lead."""

from dataclasses import dataclass

from django.db import connection
from django.urls import reverse

EXACT_AT_MOST = 4
CANDIDATES_AT_MOST = 50  # of each kind

# By kind, in the order in which they are offered: the other names, and which published claims name
# the record. The names of a few thousand records are read one after the other in a few ms.
SAID = "SELECT FROM claims_listing listing WHERE listing.{kind}_id = record.id"
SPOKEN_FOR = """
SELECT FROM claims_quotation q JOIN claims_listing listing ON listing.claim_id IN (
    SELECT id FROM claims_claim c WHERE c.quotation_id = q.id)
WHERE record.id IN (q.on_behalf_of_id, q.credited_to_id)
"""
NAMED = {
    "measure": ("record.aliases", SAID),
    "speaker": ("record.aliases", f"{SAID} UNION ALL {SPOKEN_FOR}"),
    "publication": ("'{{}}'::text[]", SAID),
    "topic": ("'{{}}'::text[]", "SELECT FROM claims_listing WHERE topics @> ARRAY[record.id]"),
    "place": ("record.aliases", SAID),
}
NAMES = """
(SELECT '{kind}', name, slug, names FROM claims_{kind} record CROSS JOIN LATERAL (
    SELECT lower('|' || name || '|' || array_to_string({aliases}, '|') || '|') AS names
 ) named
 WHERE names LIKE ANY (%s) AND EXISTS ({claims})
 ORDER BY length(name), record.id LIMIT {most})
"""
STATEMENT = " UNION ALL ".join(
    NAMES.format(
        kind=kind,
        aliases=aliases.format(),
        claims=claims.format(kind=kind),
        most=CANDIDATES_AT_MOST,
    )
    for kind, (aliases, claims) in NAMED.items()
)


@dataclass(frozen=True)
class NamedPage:
    """A page of the site by the name that it is about."""

    kind: str
    name: str
    address: str


def named_exactly(words, most=EXACT_AT_MOST) -> list[NamedPage]:
    """The pages of what has this very name, in whatever case; one query."""
    return named_pages([f"|{words.lower()}|"], most)


def named_like(words, most) -> list[NamedPage]:
    """The pages of what has a name in which a word begins so, whole names first; one query."""
    return named_pages([f"|{words.lower()}", f" {words.lower()}"], most)


def named_pages(pieces, most):
    patterns = [f"%{escaped(piece)}%" for piece in pieces]
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, [patterns] * len(NAMED))
        rows = cursor.fetchall()
    # A name that begins so is nearer than one in which a later word does; then the shortest.
    ordered = sorted(rows, key=lambda row: (pieces[0] not in row[3], len(row[1]), row[0], row[2]))
    return [
        NamedPage(kind, name, reverse(f"{kind}-detail", args=[slug]))
        for kind, name, slug, _ in ordered[:most]
    ]


def escaped(piece):
    """For LIKE, which takes these signs for others."""
    return piece.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
