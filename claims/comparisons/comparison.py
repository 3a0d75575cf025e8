from collections.abc import Collection, Hashable
from functools import cached_property

from ..models import Claim, Finding, Relation
from ..models.codes import RelationState
from .chart import MeasureChart, draw_measure, subtitle
from .chart_data import ChartData
from .current_figures import SUPERSEDES, CurrentFigures, current_figures
from .genealogy import REPEATS, Genealogy, build_genealogy
from .mentions import MENTIONS_AT_MOST, Mentions
from .sources_by_day import SourcesByDay, sources_by_day

FINDINGS_AT_MOST = 40  # of one measure; those that disagree first
# Checks whose claims are figures of one thing, so that a line between their marks means something.
DIFFERENCE_CHECKS = {
    "rivals-agree",
    "digits-slipped",
    "hedge-kept",
    "exact-from-rounded",
    "total-falls",
    "total-jumps",
    "same-terms",
}


class Comparison:
    """Everything that a page says of the figures of one measure.

    `listings` are those of the measure that the page is asked for, `table_ids` the claims that its
    table has; `total` is how many there are in all, if that is known. Each property asks the
    database once, whatever the number of figures.
    """

    def __init__(
        self, measure, listings, *, table_ids: Collection[int] = (), total: int | None = None
    ):
        self.measure = measure
        self.table_ids = table_ids
        self.mentions = Mentions(measure, listings, total=total)

    @cached_property
    def findings(self) -> list[Finding]:
        """What does not agree, or cannot be told, of the figures; each has `about`, claim ids."""
        findings = Finding.objects.to_review().exclude(check_id="plan-has-outcome").with_claim_ids()
        return list(
            findings.of_measure_claims(self.measure, self.mentions.newest_ids)[:FINDINGS_AT_MOST]
        )

    @cached_property
    def differences(self) -> list[Finding]:
        """The findings by which figures of the measure differ."""
        return [finding for finding in self.findings if finding.check_id in DIFFERENCE_CHECKS]

    @cached_property
    def other_findings(self) -> list[Finding]:
        """Those that ask how the figures go with those of other measures."""
        return [finding for finding in self.findings if finding.check_id not in DIFFERENCE_CHECKS]

    @cached_property
    def relations(self) -> list[tuple]:
        """Rows (from, to, kind, state), from one of the figures to any claim."""
        kinds = [*REPEATS, *SUPERSEDES]
        states = [RelationState.CONFIRMED, RelationState.REJECTED]
        return list(
            Relation.objects.from_claims(self.mentions.newest_ids)
            .filter(kind__in=kinds, state__in=states)
            .order_by("-pk")
            .values_list("from_claim", "to_claim", "kind", "state")[: 2 * MENTIONS_AT_MOST]
        )

    @cached_property
    def chart_data(self) -> ChartData:
        rivals = [
            (finding.about[0], claim_id)
            for finding in self.differences
            for claim_id in finding.about[1:]
        ]
        return ChartData(self.measure, self.mentions, rivals)

    @cached_property
    def sources_by_day(self) -> SourcesByDay | None:
        return sources_by_day(self.mentions.figures)

    @cached_property
    def genealogy(self) -> Genealogy:
        return build_genealogy(self.mentions.figures, self.relations)

    @cached_property
    def current_figures(self) -> CurrentFigures | None:
        data = self.chart_data
        return current_figures(data.figures, self.relations, data.plotted_value)

    @cached_property
    def claims(self) -> dict[Hashable, Claim]:
        """The claims that the page names, by id, with everything that their lines print."""
        figures = self.sources_by_day.figures if self.sources_by_day else []
        figures += [figure for tree in self.genealogy.trees for figure in tree.figures]
        if current := self.current_figures:
            figures += [current.latest, current.least, current.largest]
        named = {*self.table_ids, *self.chart_data.marked_ids, *(figure.pk for figure in figures)}
        claims = Claim.objects.published().for_mention().order_by()
        return {claim.pk: claim for claim in claims.filter(pk__in=named)}

    def speaker_name(self, pk: Hashable) -> str:
        """Who said one of `claims`."""
        speaker = self.claims[pk].quotation.speaker
        return speaker.name if speaker else ""

    @property
    def table(self) -> list[Claim]:
        """The claims of the table, in its order."""
        return [self.claims[pk] for pk in self.table_ids if pk in self.claims]

    @property
    def has_chart(self) -> bool:
        """Whether a chart says more than a sentence would."""
        data = self.chart_data
        return len(data.points) > 1 and not data.is_one_figure

    @property
    def one_figure(self) -> list[Claim]:
        """The first and the last mention, where all are of one figure."""
        figures = self.chart_data.figures
        return [self.claims[figure.pk] for figure in (figures[0], figures[-1])]

    @property
    def subtitle(self) -> str:
        return subtitle(self.chart_data)

    @cached_property
    def charts(self) -> list[MeasureChart]:
        """The charts with their words, the widest first."""
        return [draw_measure(self, size) for size in self.chart_data.timelines]
