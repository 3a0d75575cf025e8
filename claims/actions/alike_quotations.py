"""Quotations that read alike once two speakers are one.

Where they are one utterance they become one quotation, and its claims move; where they are not,
they stay apart, and the later one is counted as a further utterance. Either is taken back with
the merge.
"""

from collections import defaultdict
from datetime import date

from django.db.models import Q

from ..models import Claim, Quotation

# Whoever a quotation can name; its words about a speaker stay as they are.
NAMED = ("speaker_id", "on_behalf_of_id", "credited_to_id")
ALIKE = (
    *("article_id", "speaker_id", "kind", "said_on"),
    *("location", "start", "exact", "credited_to_id"),
)
ONE_UTTERANCE = (*ALIKE, "on_behalf_of_id", "role_as_printed", "said_precision", "end")


def part_or_join(kept, dropped):
    """Make one of two quotations that `kept` in place of `dropped` makes the same, or tell apart.

    What undoing needs: `joined`, each with the row of a quotation that is gone and the ids of its
    claims, and `utterances`, the number that each quotation had that was counted anew.
    """
    joined: list[dict] = []
    utterances: dict[int, int] = {}
    for alike in quotations_made_alike(kept, dropped):
        staying: list[Quotation] = []
        for quotation in alike:
            moves = names_key(quotation, dropped)
            ones = (q for q in staying if moves and are_one(q, quotation, kept, dropped))
            if same := next(ones, None):
                joined.append(join(same, quotation))
                continue
            if moves and quotation.utterance in {other.utterance for other in staying}:
                utterances[quotation.pk] = quotation.utterance
                quotation.utterance = 1 + max(other.utterance for other in alike)
                Quotation.objects.filter(pk=quotation.pk).update(utterance=quotation.utterance)
            staying.append(quotation)
    return {"joined": joined, "utterances": utterances}


def quotations_made_alike(kept, dropped):
    """Lists of quotations that will have the same key; those that it changes come last."""
    of_dropped = Quotation.objects.filter(Q(speaker=dropped) | Q(credited_to=dropped))
    by_key = defaultdict(list)
    for quotation in (
        Quotation.objects.select_for_update()
        .filter(article__in=of_dropped.values("article"))
        .order_by("pk")
    ):
        by_key[described(quotation, ALIKE, kept, dropped)].append(quotation)
    for quotations in by_key.values():
        if len(quotations) > 1:
            yield sorted(quotations, key=lambda quotation: names_key(quotation, dropped))


def names_key(quotation, dropped):
    """Whether what tells the quotation from others names `dropped`."""
    return dropped.pk in (quotation.speaker_id, quotation.credited_to_id)


def described(quotation, names, kept, dropped):
    """The values of these columns once `kept` stands for `dropped`."""
    return tuple(
        kept.pk if name in NAMED and value == dropped.pk else value
        for name, value in ((name, getattr(quotation, name)) for name in names)
    )


def are_one(first, second, kept, dropped):
    """Whether two quotations are one utterance, no number of which was entered twice."""
    descriptions = {
        described(quotation, ONE_UTTERANCE, kept, dropped) for quotation in (first, second)
    }
    return len(descriptions) == 1 and numbers_of(first).isdisjoint(numbers_of(second))


def numbers_of(quotation):
    """What tells the claims of a quotation apart."""
    return set(quotation.claims.values_list("measure", "as_printed", "start"))


def join(staying, quotation):
    """Move the claims of `quotation` to the one that stays; see `part_or_join`."""
    claims = list(quotation.claims.values_list("pk", flat=True))
    quotation.claims.update(quotation=staying)
    Quotation.objects.filter(pk=quotation.pk).delete()
    return {"row": stored_row(quotation), "claims": claims}


def stored_row(record):
    """The columns of a record as JSON holds them, from which it is made again."""
    row = {field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields}
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()
    }


def take_apart(undo_data):
    """Let the quotations be as they were before `part_or_join`."""
    for joined in undo_data["joined"]:
        quotation = Quotation(**joined["row"])
        quotation.save(force_insert=True)
        Claim.objects.filter(pk__in=joined["claims"]).update(quotation=quotation)
    for pk, utterance in undo_data["utterances"].items():
        Quotation.objects.filter(pk=pk).update(utterance=utterance)
