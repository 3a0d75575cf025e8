"""A small record with one of everything that is verified, and SQL that goes past its triggers."""

from django.db import connection

from claims.actions import anchor_article, merge_records
from claims.checks import rebuild
from claims.models import Finding, Redirect, Relation
from tests import factories
from tests.checks.cases import join, said

TEXT = "Up to 80 officers are to go. The chief said later that 80 officers are to go."


def build():
    """The ids by which SQL and sentences name what was made."""
    article = factories.article(text=TEXT, publication=factories.publication(name="Gazette"))
    speaker = factories.speaker(name="Ada", slug="ada")
    measure = factories.measure(name="Officers to go", slug="officers-to-go")
    quotation = factories.quotation(article=article, speaker=speaker)
    fields = {"measure": measure, "quotation": quotation}
    source = said("up to 80", as_printed="Up to 80 officers", **fields)
    repeat = said("80", as_printed="80 officers", **fields)
    join("repeats", (repeat, source))
    anchor_article(article)
    editor = factories.user()
    for name in ("first", "second"):
        merge_records(measure, factories.measure(slug=name), editor)
    rebuild()
    return {
        "article": article.pk,
        "source": source.pk,
        "repeat": repeat.pk,
        "unit": repeat.unit_id,
        "measure": measure.pk,
        "finding": Finding.objects.get(check_id="hedge-kept").pk,
        "relation": Relation.objects.get().pk,
        "redirect": Redirect.objects.get(old_path="/measures/first/").pk,
    }


def run(sql):
    """As somebody may who goes past the triggers: nothing that follows from a change follows."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql)
        cursor.execute("SET LOCAL session_replication_role = origin")
