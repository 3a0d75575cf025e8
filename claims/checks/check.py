"""What a check is, and how it is asked."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from django.db.models import QuerySet

from ..arithmetic import Verdict
from ..figures import ClaimFigure, figure_key
from ..figures.claim_figure import claim_figures

# How many claims are in memory at a time while a check runs over all of them.
BATCH = 4000

# The claims that a check looks at together, by their role in it; their ids, as SQL finds them.
Case = dict[str, list[ClaimFigure]]
CaseOfIds = dict[str, list[int]]


@dataclass(frozen=True)
class Answer:
    """What a check says of a case.

    `inputs` are the claims by their role, the claim that the question is asked of first. An
    answer is known again by its figures; where `about` names the question, by that and the
    distinct figures, so that one more claim of a known figure makes no new finding.
    """

    verdict: Verdict
    inputs: Case
    working: str
    sentence: str
    about: tuple = ()

    def fingerprint(self, check: "Check") -> str:
        """The same for the same question, figures and verdict, whenever it is asked."""
        figures = [
            (*(() if self.about else (role, claim.pk)), *map(str, figure_key(claim)))
            for role, claims in self.inputs.items()
            for claim in claims
        ]
        if self.about:
            figures = sorted(set(figures))
        return sha256(repr((check.id, self.verdict, self.about, figures)).encode()).hexdigest()


@dataclass(frozen=True)
class Check:
    """One question asked of the record.

    `find_cases` takes a queryset of published claims and gives the cases whose first claim is
    among them; `judge` answers one. The check compares claims that share the fields in `group`, and
    needs all of those to be among them; with none, it asks only of claims that have relations. It
    is asked of claims with some values of the fields in `asked_of`, which those of a group share.
    `id` is for ever: addresses and findings name it.
    """

    id: str
    title: str
    question: str
    hint: str
    group: tuple[str, ...]
    asked_of: tuple[tuple[str, frozenset], ...]
    find_cases: Callable[[QuerySet], Iterable[CaseOfIds]] = field(repr=False)
    judge: Callable[[Case], Iterable[Answer]] = field(repr=False)

    def answers_about(self, claims: QuerySet) -> Iterator[Answer]:
        return (answer for _, answer in ask([(self, claims)]))

    def is_asked_of(self, values: dict) -> bool:
        """Whether it asks of a claim with these values by field."""
        return all(values[field] in allowed for field, allowed in self.asked_of)


def check(id, *, title, question, hint, find_cases, group=(), asked_of=None):
    """Make a check of the function that judges a case.

    `find_cases` gives ids by role, found in SQL, of claims for which there may be an answer.
    `asked_of` is a dict of fields and their values.
    """
    asked_of = tuple((field, frozenset(values)) for field, values in (asked_of or {}).items())
    return lambda judge: Check(id, title, question, hint, group, asked_of, find_cases, judge)


def ask(questions: Iterable[tuple[Check, QuerySet]]) -> Iterator[tuple[Check, Answer]]:
    """What checks answer; a question is a check with the queryset of claims it is asked of."""
    for check, case in load_cases(group_cases(questions)):
        for answer in check.judge(case):
            yield check, answer


def group_cases(
    questions: Iterable[tuple[Check, QuerySet]],
) -> Iterator[tuple[list[Check], CaseOfIds]]:
    """The cases with the checks that judge them: those that look for the same ask once."""
    checks_by_search = defaultdict(list)
    for check, claims in questions:
        checks_by_search[check.find_cases, check.asked_of, claims].append(check)
    for (find_cases, asked_of, claims), checks in checks_by_search.items():
        conditions = {f"{field}__in": values for field, values in asked_of}
        for case in find_cases(claims.filter(**conditions)):
            yield checks, case


def load_cases(
    cases: Iterable[tuple[list[Check], CaseOfIds]],
) -> Iterator[tuple[Check, Case]]:
    """The cases with claims in place of ids, read from the database in batches."""
    batch: list[tuple[list[Check], CaseOfIds]] = []
    claims_in_batch = 0
    for checks, case in cases:
        if claims_in_batch >= BATCH:
            yield from load_batch(batch)
            batch, claims_in_batch = [], 0
        batch.append((checks, case))
        claims_in_batch += sum(map(len, case.values()))
    yield from load_batch(batch)


def load_batch(batch):
    figures = claim_figures({pk for _, case in batch for pks in case.values() for pk in pks})
    for checks, case in batch:
        loaded = {role: [figures[pk] for pk in pks] for role, pks in case.items()}
        yield from ((check, loaded) for check in checks)
