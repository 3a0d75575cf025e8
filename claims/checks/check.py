"""What a check is, and how it is asked."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain

from ..arithmetic import Verdict
from ..figures import figure_key
from ..figures.claim_figure import ClaimFigure, claim_figures

# How many claims are in memory at a time while a check runs over all of them.
BATCH = 4000


@dataclass(frozen=True)
class Answer:
    """What a check says of some claims.

    `inputs` are the claims by their role, the claim that the question is asked of first. An
    answer is known again by its figures; where `about` names the question, by that and the
    distinct figures, so that one more claim of a known figure makes no new finding.
    """

    verdict: Verdict
    inputs: dict[str, list[ClaimFigure]]
    working: str
    sentence: str
    about: tuple = ()

    def key(self, check: "Check") -> str:
        """The same for the same question, figures and verdict, whenever it is asked."""
        figures = [
            (*(() if self.about else (role, claim.pk)), *map(str, figure_key(claim)))
            for role, claims in self.inputs.items()
            for claim in claims
        ]
        if self.about:
            figures = sorted(set(figures))
        return sha256(repr((check.id, self.verdict, self.about, figures)).encode()).hexdigest()


Case = dict[str, list[int]]


@dataclass(frozen=True)
class Check:
    """One question asked of the record.

    `find` takes a queryset of published claims and gives the answers about them: those whose
    first input is among the claims. It compares claims that share the fields in `group`, and needs
    all of those to be among them; with none, it asks only of claims that have relations. It asks
    `only` of claims with some values of these fields, which those of a group share. `id` is for
    ever: addresses and findings name it.
    """

    id: str
    title: str
    question: str
    hint: str
    group: tuple[str, ...]
    only: tuple[tuple[str, frozenset], ...]
    candidates: Callable[..., Iterable[Case]] = field(repr=False)
    judge: Callable[..., Iterable[Answer]] = field(repr=False)

    def find(self, claims) -> Iterator[Answer]:
        return (answer for _, answer in ask([(self, claims)]))

    def is_asked_of(self, values) -> bool:
        """Whether it asks of a claim with these values by field."""
        return all(values[field] in wanted for field, wanted in self.only)


def check(id, *, title, question, hint, candidates, group=(), only=None):
    """Make a check of the function that judges; `candidates` gives what there is to judge.

    That is ids by role, found in SQL, of claims for which there may be an answer. `only` is a dict
    of fields and their values.
    """
    only = tuple((field, frozenset(values)) for field, values in (only or {}).items())
    return lambda judge: Check(id, title, question, hint, group, only, candidates, judge)


def ask(asked) -> Iterator[tuple[Check, Answer]]:
    """What checks answer; `asked` are pairs (check, queryset of claims that it is asked of)."""
    for check, candidate in load_cases(group_cases(asked)):
        for answer in check.judge(candidate):
            yield check, answer


def group_cases(asked) -> Iterator[tuple[list[Check], Case]]:
    """The candidates with the checks that judge them: those that look for the same ask once."""
    alike = defaultdict(list)
    for check, claims in asked:
        alike[check.candidates, check.only, claims].append(check)
    for (candidates, only, claims), checks in alike.items():
        chosen = {f"{field}__in": values for field, values in only}
        for candidate in candidates(claims.filter(**chosen)):
            yield checks, candidate


def load_cases(
    candidates: Iterable[tuple[list[Check], Case]],
) -> Iterator[tuple[Check, dict[str, list[ClaimFigure]]]]:
    """The candidates with claims in place of ids, read from the database in batches."""
    batch, size = [], 0
    for checks, candidate in chain(candidates, [(None, {})]):
        if batch and (checks is None or size >= BATCH):
            rows = claim_figures({pk for _, one in batch for pks in one.values() for pk in pks})
            for judges, one in batch:
                judged = {role: [rows[pk] for pk in pks] for role, pks in one.items()}
                yield from ((check, judged) for check in judges)
            batch, size = [], 0
        batch.append((checks, candidate))
        size += sum(map(len, candidate.values()))
