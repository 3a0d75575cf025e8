from functools import cached_property

from ..models import Claim, Finding, Relation
from ..models.codes import RelationState
from .chart import draw_measure, subtitle
from .chart_data import ChartData
from .current_figures import REPLACES, current_figures
from .genealogy import REPEATS, build_genealogy
from .mentions import LAST, Mentions
from .sources_by_day import sources_by_day

# Put together once and narrowed for each page, never asked themselves: their rows would stay.
DOUBTS = Finding.objects.worklist().exclude(check_id="plan-has-outcome").with_claims()
MENTIONS = Claim.objects.published().for_mention().order_by()

FINDINGS = 40  # of one measure; those that disagree first
# Checks whose claims are figures of one thing, so that a line between their marks means something.
DIFFERENCE_CHECKS = [
    "rivals-agree",
    "digits-slipped",
    "hedge-kept",
    "exact-from-rounded",
    "total-falls",
]
DIFFERENCE_CHECKS += ["total-jumps", "same-terms"]


class Comparison:
    """Everything that a page says of the figures of one measure.

    `listings` are those of the measure that the page is asked for, `table` the ids of those that
    its table has; `total` is how many there are in all, if that is known. Each property asks the
    database once, whatever the number of figures.
    """

    def __init__(self, measure, listings, *, table=(), total=None):
        self.measure = measure
        self.table_ids = table
        self.said = Mentions(measure, listings, total=total)

    @cached_property
    def findings(self):
        """What does not agree, or cannot be told, of the figures; each has `about`, claim ids."""
        return list(DOUBTS.of_figures(self.measure, self.said.last)[:FINDINGS])

    @cached_property
    def differences(self):
        """The findings by which figures of the measure differ."""
        return [one for one in self.findings if is_difference(one)]

    @cached_property
    def questions(self):
        """The findings of other kinds, which ask how the figures go with those of others."""
        return [one for one in self.findings if not is_difference(one)]

    @cached_property
    def relations(self):
        """Rows (from, to, kind, state), from one of the figures to any claim."""
        kinds = [*REPEATS, *REPLACES]
        states = [RelationState.CONFIRMED, RelationState.REJECTED]
        return list(
            Relation.objects.from_claims(self.said.last)
            .filter(kind__in=kinds, state__in=states)
            .order_by("-pk")
            .values_list("from_claim", "to_claim", "kind", "state")[: 2 * LAST]
        )

    @cached_property
    def drawing(self):
        links = [
            (finding.about[0], other) for finding in self.differences for other in finding.about[1:]
        ]
        return ChartData(self.measure, self.said, links)

    @cached_property
    def rivals(self):
        return sources_by_day(self.said.rows)

    @cached_property
    def genealogy(self):
        return build_genealogy(self.said.rows, self.relations)

    @cached_property
    def standing(self):
        drawing = self.drawing
        return drawing.rows and current_figures(drawing.rows, self.relations, drawing.height)

    @cached_property
    def claims(self):
        """The claims that the page names, by id, with everything that their lines print."""
        shown = self.rivals.shown if self.rivals else []
        shown += [row for tree in self.genealogy.trees for row in tree.shown]
        if now := self.standing:
            shown += [now.latest, now.least, now.largest]
        named = {*self.table_ids, *self.drawing.keys, *(row.pk for row in shown)}
        return {claim.pk: claim for claim in MENTIONS.filter(pk__in=named)}

    def who(self, pk):
        """Who said one of `claims`."""
        return self.claims[pk].quotation.speaker.name

    @property
    def table(self):
        """The claims of the table, in its order."""
        return [self.claims[pk] for pk in self.table_ids if pk in self.claims]

    @property
    def subtitle(self):
        return subtitle(self.drawing.scale)

    @cached_property
    def charts(self):
        """The charts with their words, the widest first."""
        return [draw_measure(self, size) for size in self.drawing.charts]


def is_difference(finding):
    return finding.check_id in DIFFERENCE_CHECKS
