"""The tables of the record, with their histories and the triggers that keep them true."""

from decimal import Decimal

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import TransactionNow
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import migrations, models
from django.db.models import F, Q, functions, lookups
from django.db.models.expressions import CombinedExpression

from claims.models import fields
from claims.models.correction import CurrentTransaction

from ._tracked import (
    ID,
    any_change,
    deferred,
    event_trigger,
    events,
    statement,
    tracked,
    trigger,
    versioned,
)

PUBLICATION_KINDS = [
    ("newspaper", "Newspaper"),
    ("broadcaster", "Broadcaster"),
    ("agency", "news agency"),
    ("website", "Website"),
    ("press-office", "press office"),
    ("other", "Other"),
]
SPEAKER_KINDS = [
    ("person", "Person"),
    ("organisation", "Organisation"),
    ("document", "Document"),
    ("unnamed", "unnamed source"),
    ("publication", "Publication"),
]
PRECISIONS = [("day", "Day"), ("month", "Month"), ("year", "Year")]
ARTICLE_STATES = [("draft", "Draft"), ("published", "Published"), ("withdrawn", "Withdrawn")]
QUOTATION_KINDS = [
    ("direct", "in quotation marks"),
    ("indirect", "reported in the paper's words"),
    ("mixed", "partly in quotation marks"),
    ("narration", "the paper's own voice"),
]
LOCATIONS = [
    ("headline", "Headline"),
    ("standfirst", "Standfirst"),
    ("body", "Body"),
    ("caption", "Caption"),
    ("graphic", "Graphic"),
]
MEASURE_KINDS = [
    ("stock", "stock: how many there are on a day"),
    ("flow", "flow: how many in a period"),
    ("cumulative", "cumulative: how many since a start"),
    ("rate", "Rate"),
    ("share", "Share"),
    ("money", "Money"),
    ("duration", "Duration"),
    ("index", "Index"),
]
HEDGES = [
    ("none", "no hedge"),
    ("exactly", "Exactly"),
    ("about", "About"),
    ("nearly", "Nearly"),
    ("just-over", "just over"),
    ("more-than", "more than"),
    ("at-least", "at least"),
    ("up-to", "up to"),
    ("at-most", "at most"),
    ("less-than", "less than"),
    ("between", "Between"),
    ("order-of-magnitude", "order of magnitude"),
]
FORMS = [
    ("level", "Level"),
    ("share", "Share"),
    ("rate", "Rate"),
    ("ratio", "Ratio"),
    ("frequency", "Frequency"),
    ("change", "Change"),
    ("percent-change", "per cent change"),
    ("point-change", "percentage point change"),
    ("multiple", "Multiple"),
    ("rank", "Rank"),
    ("duration", "Duration"),
    ("money", "Money"),
]
DIRECTIONS = [("up", "Up"), ("down", "Down"), ("none", "no change")]
BASELINE_KINDS = [
    ("previous-period", "the previous period"),
    ("year-earlier", "the same period a year earlier"),
    ("before-change", "before the change"),
    ("named-year", "a named year"),
    ("target", "a target"),
    ("elsewhere", "somewhere else"),
    ("not-stated", "not stated"),
]
PERIOD_KINDS = [
    ("as-of", "as of a day"),
    ("interval", "from one day to another"),
    ("cumulative-since", "cumulative since a day"),
    ("to-date", "to date, start not stated"),
    ("rolling", "a rolling period"),
    ("recurring", "a recurring period"),
    ("not-stated", "not stated"),
]
STATUSES = [
    ("actual", "reported as fact"),
    ("estimate", "Estimate"),
    ("provisional", "Provisional"),
    ("forecast", "Forecast"),
    ("plan", "Plan"),
    ("target", "Target"),
    ("proposal", "Proposal"),
    ("conditional", "Conditional"),
    ("allegation", "Allegation"),
]
CLAIM_STATES = [
    ("draft", "Draft"),
    ("in-review", "in review"),
    ("published", "Published"),
    ("withdrawn", "Withdrawn"),
]
RELATION_KINDS = [
    ("repeats", "Repeats"),
    ("restates", "Restates"),
    ("updates", "Updates"),
    ("corrects", "Corrects"),
    ("contradicts", "Contradicts"),
    ("part-of", "is part of"),
    ("baseline-of", "is the baseline of"),
    ("derived-from", "is derived from"),
    ("outcome-of", "is the outcome of"),
]
RELATION_BASES = [("editor", "an editor"), ("computed", "Computed")]
RELATION_STATES = [("suggested", "Suggested"), ("confirmed", "Confirmed"), ("rejected", "Rejected")]
CORRECTION_CLASSES = [
    ("typo", "typing mistake"),
    ("transcription", "copied wrongly from the article"),
    ("meaning", "understood wrongly"),
    ("withdrawn", "Withdrawn"),
]
REDIRECT_KINDS = [("merged", "Merged"), ("duplicate", "Duplicate"), ("split", "Split")]
REPORT_STATES = [("open", "Open"), ("closed", "Closed")]
DECISION_KINDS = [
    ("accepted", "accepted as suggested"),
    ("corrected", "accepted with corrections"),
    ("dismissed", "Dismissed"),
    ("promoted", "a claim after all"),
]
DISMISSAL_REASONS = [
    ("trivial", "nothing worth recording"),
    ("misread", "read wrongly: number, unit or words"),
    ("not-quantity", "a date, an age, a name or a phrase"),
    ("repeated", "the same number again in this article"),
    ("private", "about a private person"),
    ("other", "something else"),
]
VERDICTS = [
    ("inconsistent", "inconsistent"),
    ("cannot-tell", "cannot tell"),
    ("consistent-if-rounded", "consistent only if rounded"),
    ("consistent", "consistent"),
]
FINDING = {
    "id": ID,
    "fingerprint": models.CharField(editable=False, max_length=64, unique=True),
    "check_id": models.CharField(max_length=40, verbose_name="check"),
    "verdict": models.CharField(choices=VERDICTS, max_length=25),
    "working": models.TextField(help_text="The sum: 549 + 347 + 85 = 981; printed: 962."),
    "sentence": models.TextField(help_text="The answer in one sentence that can be printed."),
    "found_at": models.DateTimeField(db_default=functions.Now(), editable=False),
    "ended_at": models.DateTimeField(editable=False, null=True),
    "dismissed_reason": models.CharField(blank=True, db_default="", max_length=500),
    "dismissed_by": models.ForeignKey(
        editable=False,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
    ),
    "dismissed_at": models.DateTimeField(editable=False, null=True),
}
REQUIRE_CORRECTION = """
            IF EXISTS (
                SELECT FROM claims_claim claim
                WHERE claim.id IN ({})
                AND claim.state IN ('published', 'withdrawn')
                AND claim.published_at < transaction_timestamp()
                AND NOT EXISTS (SELECT FROM claims_correction c
                                WHERE c.claim_id = claim.id AND c.transaction = txid_current())
            )
            AND NOT EXISTS (SELECT FROM claims_redirect r WHERE r.transaction = txid_current())
            THEN
                RAISE EXCEPTION 'A published claim changes only together with a correction.'
                USING ERRCODE = 'check_violation',
                      CONSTRAINT = 'published_changes_with_correction';
            END IF;
            RETURN NULL;
        """
KEEP_TALLY = """
            FOR change IN
                SELECT listed."column", listed.value, sum(sign) AS count FROM ({}) changed
                CROSS JOIN LATERAL (VALUES ('measure_id', measure_id::text), ('speaker_id', speaker_id::text), ('publication_id', publication_id::text), ('place_id', place_id::text), ('unit_id', unit_id::text), ('form', form::text), ('hedge', hedge::text), ('status', status::text), ('year', year::text)) listed ("column", value)
                WHERE listed.value IS NOT NULL GROUP BY 1, 2 HAVING sum(sign) <> 0
            LOOP
                UPDATE claims_tally SET count = count + change.count WHERE id = (
                    SELECT id FROM claims_tally tally
                    WHERE tally."column" = change."column" AND tally.value = change.value
                    LIMIT 1 FOR UPDATE SKIP LOCKED
                );
                IF NOT FOUND THEN
                    INSERT INTO claims_tally ("column", value, count)
                    VALUES (change."column", change.value, change.count);
                END IF;
            END LOOP;
            RETURN NULL;
        """

MEASURE_TOPIC = {
    "id": ID,
    "measure": models.ForeignKey("claims.measure", models.CASCADE, db_tablespace=""),
    "topic": models.ForeignKey("claims.topic", models.CASCADE, db_tablespace=""),
}


def in_code_list(model, field, codes):
    return models.CheckConstraint(
        name=f"{model}_{field}_is_in_code_list",
        condition=Q((f"{field}__in", [*(code for code, _ in codes), ""])),
    )


def date_has_precision(model, field):
    precision = f"{field.removesuffix('_on')}_precision"
    return models.CheckConstraint(
        name=f"{model}_{field}_has_a_precision",
        condition=Q(
            Q((f"{field}__isnull", True), (precision, "")),
            Q((f"{field}__isnull", False), (precision, "day")),
            Q((f"{field}__day", 1), (precision, "month")),
            Q((f"{field}__day", 1), (f"{field}__month", 1), (precision, "year")),
            _connector="OR",
        ),
    )


def is_exact(field):
    scale = models.Func(models.Func(F(field), function="trim_scale"), function="scale")
    return models.CheckConstraint(
        name=f"claim_{field}_is_exact",
        condition=Q((f"{field}__isnull", True))
        | (lookups.LessThan(functions.Abs(field), 10**15) & lookups.LessThanOrEqual(scale, 9)),
    )


def refresh_listings(claims):
    return f"PERFORM claims_refresh_listings(ARRAY({claims})); RETURN NULL;"


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("claims", "0001_functions"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        *versioned(
            "Publication",
            {
                "name": models.CharField(
                    help_text="As its readers know it: “West End Extra”.", max_length=200
                ),
                "slug": models.SlugField(
                    help_text="The last part of its address on this site.",
                    max_length=200,
                    unique=True,
                ),
                "website": fields.UrlAddressField(
                    blank=True, help_text="The address of its front page.", max_length=2000
                ),
                "kind": models.CharField(choices=PUBLICATION_KINDS, max_length=20),
            },
            ordering=["name"],
            abstract=False,
            constraints=[in_code_list("publication", "kind", PUBLICATION_KINDS)],
        ),
        *versioned(
            "Speaker",
            {
                "name": models.CharField(
                    help_text="The usual full name: “Sir Mark Rowley”.", max_length=200
                ),
                "slug": models.SlugField(
                    help_text="The last part of the address on this site.",
                    max_length=200,
                    unique=True,
                ),
                "kind": models.CharField(
                    choices=SPEAKER_KINDS,
                    help_text="A private individual in a story is not a speaker and gets no page.",
                    max_length=12,
                ),
                "aliases": ArrayField(
                    base_field=models.CharField(max_length=200),
                    blank=True,
                    default=list,
                    help_text="Other and former names, separated by commas: “Met Police, Scotland Yard”.",
                ),
                "publication": models.OneToOneField(
                    blank=True,
                    help_text="Only for a publication that speaks in its own voice.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="speaker",
                    to="claims.publication",
                ),
                "wikidata_id": models.CharField(
                    blank=True,
                    help_text="The item, such as Q1060059.",
                    max_length=20,
                    verbose_name="Wikidata",
                ),
                "description": models.CharField(
                    blank=True, help_text="One line, for readers.", max_length=300
                ),
            },
            ordering=["name"],
            abstract=False,
            indexes=[models.Index(fields=["name", "id"], name="speaker_name")],
            constraints=[
                in_code_list("speaker", "kind", SPEAKER_KINDS),
                models.CheckConstraint(
                    condition=Q(
                        Q(("kind", "publication"), ("publication__isnull", False)),
                        Q(Q(("kind", "publication"), _negated=True), ("publication__isnull", True)),
                        _connector="OR",
                    ),
                    name="speaker_of_kind_publication_has_a_publication",
                    violation_error_message="Choose a publication for the kind “publication”, and for no other kind.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        ("wikidata_id", ""),
                        ("wikidata_id__regex", "^Q[1-9][0-9]*$"),
                        _connector="OR",
                    ),
                    name="speaker_wikidata_id_is_an_item",
                    violation_error_message="Type the item's code, such as Q1060059.",
                ),
            ],
        ),
        *versioned(
            "Role",
            {
                "person": models.ForeignKey(
                    on_delete=models.CASCADE, related_name="roles", to="claims.speaker"
                ),
                "organisation": models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="offices",
                    to="claims.speaker",
                ),
                "title": models.CharField(
                    help_text="“Commissioner”, “Mayor of London”.", max_length=200
                ),
                "since": models.DateField(blank=True, null=True),
                "since_precision": models.CharField(blank=True, choices=PRECISIONS, max_length=5),
                "until": models.DateField(blank=True, null=True),
                "until_precision": models.CharField(blank=True, choices=PRECISIONS, max_length=5),
            },
            ordering=[models.OrderBy(F("since"), nulls_first=True), "pk"],
            abstract=False,
            constraints=[
                date_has_precision("role", "since"),
                date_has_precision("role", "until"),
                models.CheckConstraint(
                    condition=Q(
                        ("until__isnull", True),
                        ("since__isnull", True),
                        ("until__gte", F("since")),
                        _connector="OR",
                    ),
                    name="role_ends_after_it_starts",
                    violation_error_message="A role must not end before it starts.",
                ),
            ],
        ),
        *versioned(
            "Article",
            {
                "publication": models.ForeignKey(
                    on_delete=models.PROTECT, related_name="articles", to="claims.publication"
                ),
                "headline": models.CharField(help_text="As printed.", max_length=300),
                "url": fields.UrlAddressField(
                    error_messages={
                        "unique": "An article with this address is already in the record."
                    },
                    help_text="Where it can be read. Tracking parameters and fragments are taken off.",
                    max_length=2000,
                    unique=True,
                    verbose_name="address",
                ),
                "published_on": models.DateField(),
                "published_precision": models.CharField(
                    choices=PRECISIONS, default="day", help_text="How much is known.", max_length=5
                ),
                "byline": models.CharField(
                    blank=True, help_text="The reporters, as printed.", max_length=200
                ),
                "language": models.CharField(
                    default="en", help_text="A language tag: en, cy.", max_length=12
                ),
                "archive_url": fields.UrlAddressField(
                    blank=True,
                    help_text="A lasting copy of the page.",
                    max_length=2000,
                    verbose_name="archived copy",
                ),
                "accessed_on": models.DateField(
                    blank=True, help_text="When an editor last read it.", null=True
                ),
                "text": models.TextField(
                    blank=True,
                    help_text="Paste the article here. It stays private; claims are marked in it.",
                ),
                "text_sha256": models.GeneratedField(
                    db_persist=True,
                    expression=models.Func(F("text"), function="claims_sha256"),
                    output_field=models.CharField(max_length=64),
                ),
                "state": models.CharField(
                    choices=ARTICLE_STATES, default="draft", editable=False, max_length=10
                ),
                "withdrawn_reason": models.CharField(blank=True, editable=False, max_length=500),
            },
            untracked=["text_sha256"],
            ordering=["-published_on", "-pk"],
            permissions=[("fetch_article", "Can fetch an article from its address")],
            abstract=False,
            indexes=[
                models.Index(fields=["text_sha256"], name="claims_arti_text_sh_86f6ac_idx"),
                models.Index(fields=["published_on", "id"], name="article_published_on"),
            ],
            constraints=[
                in_code_list("article", "state", ARTICLE_STATES),
                date_has_precision("article", "published_on"),
                models.CheckConstraint(
                    condition=Q(("url__regex", "^https?://[^#\\s]+$")),
                    name="article_url_is_http",
                    violation_error_message="Type the whole address, beginning with https://.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("state", "withdrawn"), _negated=True),
                        Q(("withdrawn_reason", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="article_withdrawn_has_a_reason",
                ),
            ],
        ),
        *versioned(
            "Quotation",
            {
                "article": models.ForeignKey(
                    on_delete=models.PROTECT, related_name="quotations", to="claims.article"
                ),
                "speaker": models.ForeignKey(
                    blank=True,
                    help_text="Who said it; empty for the paper's own voice.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="quotations",
                    to="claims.speaker",
                ),
                "on_behalf_of": models.ForeignKey(
                    blank=True,
                    help_text="The organisation that the speaker spoke for.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="quotations_on_behalf",
                    to="claims.speaker",
                ),
                "role_as_printed": models.CharField(
                    blank=True,
                    help_text="The role in the article's words: “Commissioner”.",
                    max_length=200,
                ),
                "credited_to": models.ForeignKey(
                    blank=True,
                    help_text="Who counted, where that is not who said it: “Met figures show”.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="quotations_credited",
                    to="claims.speaker",
                ),
                "kind": models.CharField(
                    choices=QUOTATION_KINDS, max_length=10, verbose_name="how it was said"
                ),
                "exact": models.CharField(
                    blank=True,
                    help_text="The quoted words as printed, at most 500 characters. May stay empty.",
                    max_length=500,
                    verbose_name="exact words",
                ),
                "prefix": models.CharField(blank=True, editable=False, max_length=64),
                "suffix": models.CharField(blank=True, editable=False, max_length=64),
                "start": models.PositiveIntegerField(blank=True, editable=False, null=True),
                "end": models.PositiveIntegerField(blank=True, editable=False, null=True),
                "location": models.CharField(choices=LOCATIONS, default="body", max_length=10),
                "said_on": models.DateField(
                    blank=True, help_text="Only if the article says when.", null=True
                ),
                "said_precision": models.CharField(blank=True, choices=PRECISIONS, max_length=5),
            },
            ordering=["article", models.OrderBy(F("start"), nulls_last=True), "pk"],
            abstract=False,
            indexes=[
                models.Index(fields=["speaker", "on_behalf_of"], name="quotation_on_behalf_of")
            ],
            constraints=[
                in_code_list("quotation", "kind", QUOTATION_KINDS),
                in_code_list("quotation", "location", LOCATIONS),
                date_has_precision("quotation", "said_on"),
                models.CheckConstraint(
                    condition=Q(
                        Q(("end__isnull", True), ("start__isnull", True)),
                        ("start__lt", F("end")),
                        _connector="OR",
                    ),
                    name="quotation_span_starts_before_it_ends",
                ),
                models.UniqueConstraint(
                    fields=(
                        "article",
                        "speaker",
                        "kind",
                        "said_on",
                        "location",
                        "start",
                        "exact",
                        "credited_to",
                    ),
                    name="quotation_is_entered_once",
                    nulls_distinct=False,
                    violation_error_message="This quotation is already in the record; choose it above.",
                ),
            ],
        ),
        *versioned(
            "Unit",
            {
                "code": models.SlugField(
                    help_text="ISO 4217 for money (GBP), else the word: officer.",
                    max_length=40,
                    unique=True,
                ),
                "singular": models.CharField(max_length=80),
                "plural": models.CharField(max_length=80),
                "symbol": models.CharField(
                    blank=True, help_text="£, %, km. May stay empty.", max_length=10
                ),
                "symbol_first": models.BooleanField(
                    default=False,
                    help_text="£5, but 5%.",
                    verbose_name="symbol stands before the number",
                ),
                "dimension": models.CharField(
                    help_text="Units of one dimension convert into each other: money-GBP, time.",
                    max_length=40,
                ),
                "factor": fields.ExactDecimalField(
                    decimal_places=9,
                    default=1,
                    help_text="How many of the dimension's base unit one of these is.",
                    max_digits=24,
                ),
            },
            ordering=["singular"],
            abstract=False,
            constraints=[
                models.CheckConstraint(
                    condition=Q(("factor__gt", 0)),
                    name="unit_factor_is_positive",
                    violation_error_message="The factor is a number above zero.",
                )
            ],
        ),
        *versioned(
            "Topic",
            {
                "name": models.CharField(max_length=100, unique=True),
                "slug": models.SlugField(max_length=100, unique=True),
            },
            ordering=["name"],
            abstract=False,
        ),
        *versioned(
            "Measure",
            {
                "name": models.CharField(max_length=200, unique=True),
                "slug": models.SlugField(max_length=200, unique=True),
                "definition": models.TextField(
                    help_text="What is counted and what is not, for a reader.", max_length=1000
                ),
                "unit": models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="measures",
                    to="claims.unit",
                ),
                "kind": models.CharField(choices=MEASURE_KINDS, max_length=10),
                "denominator": models.ForeignKey(
                    blank=True,
                    help_text="For a share or a rate: the measure it is a share of.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="shares",
                    to="claims.measure",
                ),
                "aliases": ArrayField(
                    base_field=models.CharField(max_length=200),
                    blank=True,
                    default=list,
                    help_text="Other words for it, separated by commas; search finds them.",
                ),
                "topics": models.ManyToManyField(
                    blank=True, related_name="measures", to="claims.topic"
                ),
            },
            ordering=["name"],
            abstract=False,
            constraints=[
                in_code_list("measure", "kind", MEASURE_KINDS),
                models.CheckConstraint(
                    condition=Q(
                        ("denominator__isnull", True),
                        Q(("denominator", F("pk")), _negated=True),
                        _connector="OR",
                    ),
                    name="measure_is_not_its_own_denominator",
                    violation_error_message="A measure is not a share of itself; choose another one.",
                ),
            ],
        ),
        migrations.CreateModel(
            name="MeasureTopic",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("claims.measure_topics",),
        ),
        *events("MeasureTopic", MEASURE_TOPIC, has_row=False),
        *versioned(
            "Place",
            {
                "name": models.CharField(max_length=200),
                "slug": models.SlugField(max_length=200, unique=True),
                "parent": models.ForeignKey(
                    blank=True,
                    help_text="The next larger place that this one lies in.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="children",
                    to="claims.place",
                ),
                "code": models.CharField(
                    blank=True,
                    help_text="The statistical office's code, such as E12000007.",
                    max_length=20,
                ),
            },
            ordering=["name"],
            abstract=False,
            constraints=[
                models.CheckConstraint(
                    condition=Q(
                        ("parent__isnull", True),
                        Q(("parent", F("pk")), _negated=True),
                        _connector="OR",
                    ),
                    name="place_is_not_its_own_parent",
                    violation_error_message="A place does not lie in itself; choose the next larger.",
                )
            ],
        ),
        *versioned(
            "Claim",
            {
                "quotation": models.ForeignKey(
                    on_delete=models.PROTECT, related_name="claims", to="claims.quotation"
                ),
                "measure": models.ForeignKey(
                    blank=True,
                    help_text="What is counted. Two claims of one measure are compared with each other.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="claims",
                    to="claims.measure",
                ),
                "place": models.ForeignKey(
                    blank=True,
                    help_text="Where the number holds, if the article says so.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="claims",
                    to="claims.place",
                ),
                "as_printed": models.CharField(
                    help_text="In the article's own characters, hedge and unit included: “more than 1,000 arrests”.",
                    max_length=200,
                ),
                "statement": models.CharField(
                    blank=True,
                    help_text="One sentence in your own words that says what the number is of. Readers see it.",
                    max_length=400,
                ),
                "start": models.PositiveIntegerField(blank=True, editable=False, null=True),
                "end": models.PositiveIntegerField(blank=True, editable=False, null=True),
                "value": fields.ExactDecimalField(
                    blank=True,
                    decimal_places=9,
                    help_text="Typed as printed: 1,700 or £260m or 50 per cent. Empty for “dozens” and ranges.",
                    max_digits=24,
                    null=True,
                ),
                "lower": fields.ExactDecimalField(
                    blank=True,
                    decimal_places=9,
                    help_text="Only if the article states one.",
                    max_digits=24,
                    null=True,
                    verbose_name="lower bound",
                ),
                "upper": fields.ExactDecimalField(
                    blank=True,
                    decimal_places=9,
                    help_text="Only if the article states one.",
                    max_digits=24,
                    null=True,
                    verbose_name="upper bound",
                ),
                "lower_inclusive": models.BooleanField(
                    blank=True,
                    help_text="“At least 10” includes 10, “more than 10” does not.",
                    null=True,
                ),
                "upper_inclusive": models.BooleanField(
                    blank=True,
                    help_text="“Up to 80” includes 80, “less than 80” does not.",
                    null=True,
                ),
                "unit": models.ForeignKey(
                    blank=True,
                    help_text="What the value is in: officers, pounds, per cent.",
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="claims",
                    to="claims.unit",
                ),
                "hedge": models.CharField(
                    blank=True,
                    choices=HEDGES,
                    help_text="The word that limits the number; “no hedge” where it stands alone.",
                    max_length=20,
                ),
                "form": models.CharField(
                    blank=True,
                    choices=FORMS,
                    help_text="“1,700 officers” is a level, “1,700 fewer officers” a change, “cut by a tenth” a per cent change, “doubled” a multiple.",
                    max_length=20,
                ),
                "direction": models.CharField(
                    blank=True,
                    choices=DIRECTIONS,
                    help_text="Only for changes and multiples.",
                    max_length=4,
                ),
                "signed_value": models.GeneratedField(
                    db_persist=True,
                    expression=models.Case(
                        models.When(
                            Q(
                                ("form__in", ("change", "percent-change", "point-change")),
                                ("direction", "down"),
                            ),
                            then=models.ExpressionWrapper(
                                CombinedExpression(F("value"), "*", models.Value(-1)),
                                fields.ExactDecimalField(decimal_places=9, max_digits=24),
                            ),
                        ),
                        default=F("value"),
                    ),
                    output_field=fields.ExactDecimalField(decimal_places=9, max_digits=24),
                ),
                "per": models.CharField(
                    blank=True,
                    help_text="For a rate or a frequency: week, 100,000 residents.",
                    max_length=80,
                ),
                "baseline_value": fields.ExactDecimalField(
                    blank=True,
                    decimal_places=9,
                    help_text="What it was before, or elsewhere, if stated.",
                    max_digits=24,
                    null=True,
                ),
                "baseline_as_printed": models.CharField(blank=True, max_length=200),
                "baseline_kind": models.CharField(
                    blank=True,
                    choices=BASELINE_KINDS,
                    help_text="What it is compared with.",
                    max_length=20,
                ),
                "period_kind": models.CharField(
                    choices=PERIOD_KINDS, default="not-stated", max_length=20
                ),
                "period_start": models.DateField(blank=True, null=True),
                "period_start_precision": models.CharField(
                    blank=True, choices=PRECISIONS, max_length=5
                ),
                "period_end": models.DateField(blank=True, null=True),
                "period_end_precision": models.CharField(
                    blank=True, choices=PRECISIONS, max_length=5
                ),
                "status": models.CharField(
                    blank=True,
                    choices=STATUSES,
                    help_text="A cut that “will” happen is a plan, one that “could” happen is conditional.",
                    max_length=12,
                ),
                "status_ambiguous": models.BooleanField(
                    default=False, help_text="The article leaves open whether it is fact or plan."
                ),
                "population": models.CharField(
                    blank=True,
                    help_text="Who is counted, in the article's words: “officers, staff and PCSOs”.",
                    max_length=200,
                ),
                "state": models.CharField(
                    choices=CLAIM_STATES, default="draft", editable=False, max_length=10
                ),
                "withdrawn_reason": models.CharField(blank=True, editable=False, max_length=500),
                "public_note": models.CharField(
                    blank=True, help_text="Readers see this.", max_length=500
                ),
                "internal_note": models.TextField(blank=True, help_text="Only editors see this."),
                "entered_by": models.ForeignKey(
                    editable=False,
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="entered_claims",
                    to=settings.AUTH_USER_MODEL,
                ),
                "reviewed_by": models.ForeignKey(
                    editable=False,
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="reviewed_claims",
                    to=settings.AUTH_USER_MODEL,
                ),
                "published_at": models.DateTimeField(editable=False, null=True),
            },
            untracked=["signed_value"],
            ordering=["pk"],
            permissions=[
                ("review_claim", "Can publish a claim"),
                ("withdraw_claim", "Can withdraw a published claim"),
                ("merge_records", "Can merge two records into one"),
                ("change_every_record", "Can change what others entered and what is no draft"),
            ],
            abstract=False,
            indexes=[
                models.Index(fields=["measure", "place", "form", "status"], name="claim_same_kind"),
                models.Index(
                    fields=["measure", "value"],
                    include=(
                        "id",
                        "as_printed",
                        "lower",
                        "upper",
                        "lower_inclusive",
                        "upper_inclusive",
                        "hedge",
                        "form",
                        "direction",
                        "per",
                        "population",
                        "baseline_value",
                        "period_kind",
                        "period_start",
                        "period_start_precision",
                        "period_end",
                        "period_end_precision",
                    ),
                    name="claim_figure",
                ),
                models.Index(
                    condition=Q(("population__gt", ""), ("state", "published")),
                    fields=["measure", "population"],
                    name="claim_population",
                ),
            ],
            constraints=[
                is_exact("value"),
                is_exact("lower"),
                is_exact("upper"),
                is_exact("baseline_value"),
                in_code_list("claim", "hedge", HEDGES),
                in_code_list("claim", "form", FORMS),
                in_code_list("claim", "direction", DIRECTIONS),
                in_code_list("claim", "baseline_kind", BASELINE_KINDS),
                in_code_list("claim", "period_kind", PERIOD_KINDS),
                in_code_list("claim", "status", STATUSES),
                in_code_list("claim", "state", CLAIM_STATES),
                date_has_precision("claim", "period_start"),
                date_has_precision("claim", "period_end"),
                models.CheckConstraint(
                    condition=Q(
                        ("lower__isnull", True),
                        ("value__isnull", True),
                        ("lower__lte", F("value")),
                        _connector="OR",
                    ),
                    name="claim_lower_is_not_above_value",
                    violation_error_message="The lower must not be above the value.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        ("value__isnull", True),
                        ("upper__isnull", True),
                        ("value__lte", F("upper")),
                        _connector="OR",
                    ),
                    name="claim_value_is_not_above_upper",
                    violation_error_message="The value must not be above the upper.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        ("lower__isnull", True),
                        ("upper__isnull", True),
                        ("lower__lte", F("upper")),
                        _connector="OR",
                    ),
                    name="claim_lower_is_not_above_upper",
                    violation_error_message="The lower must not be above the upper.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        ("hedge", ""),
                        ("hedge", "order-of-magnitude"),
                        ("value__isnull", False),
                        ("lower__isnull", False),
                        ("upper__isnull", False),
                        _connector="OR",
                    ),
                    name="claim_has_a_value_a_bound_or_an_order_of_magnitude",
                    violation_error_message="Give the value or a bound, or choose “order of magnitude” for words like “dozens”.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("hedge", "order-of-magnitude"), _negated=True),
                        Q(
                            ("value__isnull", False),
                            ("lower__isnull", False),
                            ("upper__isnull", False),
                            _connector="OR",
                            _negated=True,
                        ),
                        _connector="OR",
                    ),
                    name="claim_order_of_magnitude_has_no_value",
                    violation_error_message="“Dozens” or “millions” have no value: empty the value and the bounds.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("lower__isnull", True), ("lower_inclusive__isnull", True)),
                        Q(("lower__isnull", False), ("lower_inclusive__isnull", False)),
                        _connector="OR",
                    ),
                    name="claim_bounds_say_whether_they_are_included",
                    violation_error_message="Say whether the lower bound is included.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("upper__isnull", True), ("upper_inclusive__isnull", True)),
                        Q(("upper__isnull", False), ("upper_inclusive__isnull", False)),
                        _connector="OR",
                    ),
                    name="claim_upper_bound_says_whether_it_is_included",
                    violation_error_message="Say whether the upper bound is included.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(
                            Q(("hedge", "more-than"), _negated=True),
                            Q(("lower__isnull", False), ("lower_inclusive", False)),
                            _connector="OR",
                        ),
                        Q(
                            Q(("hedge", "at-least"), _negated=True),
                            Q(("lower__isnull", False), ("lower_inclusive", True)),
                            _connector="OR",
                        ),
                        Q(
                            Q(("hedge", "up-to"), _negated=True),
                            Q(("upper__isnull", False), ("upper_inclusive", True)),
                            _connector="OR",
                        ),
                        Q(
                            Q(("hedge", "at-most"), _negated=True),
                            Q(("upper__isnull", False), ("upper_inclusive", True)),
                            _connector="OR",
                        ),
                        Q(
                            Q(("hedge", "less-than"), _negated=True),
                            Q(("upper__isnull", False), ("upper_inclusive", False)),
                            _connector="OR",
                        ),
                        Q(
                            Q(("hedge", "between"), _negated=True),
                            Q(("lower__isnull", False), ("upper__isnull", False)),
                            _connector="OR",
                        ),
                    ),
                    name="claim_hedge_agrees_with_its_bound",
                    violation_error_message="This hedge states a bound: “more than” and “at least” a lower one, “up to”, “at most” and “less than” an upper one, “between” both.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(
                            ("form__in", ("change", "percent-change", "point-change", "multiple")),
                            Q(("direction", ""), _negated=True),
                        ),
                        Q(
                            Q(
                                (
                                    "form__in",
                                    ("change", "percent-change", "point-change", "multiple"),
                                ),
                                _negated=True,
                            ),
                            ("direction", ""),
                        ),
                        _connector="OR",
                    ),
                    name="claim_direction_is_set_exactly_for_changes_and_multiples",
                    violation_error_message="A change or a multiple goes up, down or nowhere; nothing else has a direction.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(
                            ("form__in", ("change", "percent-change", "point-change", "multiple")),
                            _negated=True,
                        ),
                        Q(
                            Q(("value__isnull", True), ("value__gte", 0), _connector="OR"),
                            Q(("lower__isnull", True), ("lower__gte", 0), _connector="OR"),
                            Q(("upper__isnull", True), ("upper__gte", 0), _connector="OR"),
                        ),
                        _connector="OR",
                    ),
                    name="claim_change_is_given_without_a_sign",
                    violation_error_message="Give the size of the change without a sign; the direction says which way it goes.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        ("baseline_value__isnull", True),
                        Q(("baseline_kind", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="claim_baseline_value_has_a_kind",
                    violation_error_message="Say what the earlier value is: the previous period, a target, somewhere else.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        ("period_start__isnull", True),
                        ("period_end__isnull", True),
                        ("period_end__gte", F("period_start")),
                        _connector="OR",
                    ),
                    name="claim_period_ends_after_it_starts",
                    violation_error_message="The period must not end before it starts.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("period_kind__in", ["", "not-stated"]), _negated=True),
                        Q(("period_end__isnull", True), ("period_start__isnull", True)),
                        _connector="OR",
                    ),
                    name="claim_period_not_stated_has_no_dates",
                    violation_error_message="A period with dates is stated: choose how it was given.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("end__isnull", True), ("start__isnull", True)),
                        ("start__lt", F("end")),
                        _connector="OR",
                    ),
                    name="claim_span_starts_before_it_ends",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("state", "withdrawn"), _negated=True),
                        Q(("withdrawn_reason", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="claim_withdrawn_has_a_reason",
                    violation_error_message="Say why the claim is withdrawn.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("state__in", ["published", "withdrawn"]), _negated=True),
                        Q(
                            ("measure__isnull", False),
                            ("published_at__isnull", False),
                            ("reviewed_by__isnull", False),
                            Q(("as_printed", ""), _negated=True),
                            Q(("statement", ""), _negated=True),
                            Q(("hedge", ""), _negated=True),
                            Q(("form", ""), _negated=True),
                            Q(("status", ""), _negated=True),
                        ),
                        _connector="OR",
                    ),
                    name="claim_published_is_complete",
                    violation_error_message="A claim is published with its measure, printed words, statement, hedge, form and status.",
                ),
                models.UniqueConstraint(
                    fields=("quotation", "measure", "as_printed", "start"),
                    name="claim_is_entered_once",
                    nulls_distinct=False,
                    violation_error_message="This number of this quotation is already in the record.",
                ),
            ],
        ),
        *versioned(
            "Relation",
            {
                "from_claim": models.ForeignKey(
                    on_delete=models.CASCADE, related_name="relations_from", to="claims.claim"
                ),
                "to_claim": models.ForeignKey(
                    on_delete=models.CASCADE, related_name="relations_to", to="claims.claim"
                ),
                "kind": models.CharField(choices=RELATION_KINDS, max_length=15),
                "basis": models.CharField(choices=RELATION_BASES, default="editor", max_length=10),
                "state": models.CharField(
                    choices=RELATION_STATES, default="confirmed", max_length=10
                ),
                "note": models.CharField(blank=True, max_length=300),
            },
            ordering=["pk"],
            abstract=False,
            indexes=[
                models.Index(
                    condition=Q(
                        ("kind__in", ["repeats", "restates", "updates", "corrects"]),
                        ("state__in", ["confirmed", "rejected"]),
                    ),
                    fields=["from_claim"],
                    include=("to_claim", "kind", "state"),
                    name="relation_decided",
                )
            ],
            constraints=[
                in_code_list("relation", "kind", RELATION_KINDS),
                in_code_list("relation", "basis", RELATION_BASES),
                in_code_list("relation", "state", RELATION_STATES),
                models.CheckConstraint(
                    condition=Q(("from_claim", F("to_claim")), _negated=True),
                    name="relation_joins_two_claims",
                    violation_error_message="A claim is not related to itself; choose another one.",
                ),
                models.UniqueConstraint(
                    fields=("from_claim", "to_claim", "kind"),
                    name="relation_is_entered_once",
                    violation_error_message="This relation to that claim is already in the record.",
                ),
            ],
        ),
        *tracked(
            "Correction",
            {
                "id": ID,
                "claim": models.ForeignKey(
                    on_delete=models.PROTECT, related_name="corrections", to="claims.claim"
                ),
                "kind": models.CharField(
                    choices=CORRECTION_CLASSES, max_length=15, verbose_name="class"
                ),
                "before": models.JSONField(
                    default=dict, help_text="Field name to what readers saw before."
                ),
                "after": models.JSONField(
                    default=dict, help_text="Field name to what readers see now."
                ),
                "reason": models.CharField(
                    help_text="One sentence that readers will see.", max_length=500
                ),
                "reported_by": models.CharField(
                    blank=True,
                    help_text="Who pointed it out, if they agreed to be named.",
                    max_length=200,
                ),
                "made_at": models.DateTimeField(db_default=TransactionNow(), editable=False),
                "made_by": models.ForeignKey(
                    editable=False,
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
                "transaction": models.BigIntegerField(
                    db_default=CurrentTransaction(), editable=False
                ),
            },
            ordering=["-made_at", "-pk"],
            indexes=[models.Index(fields=["made_at", "id"], name="correction_made_at")],
            constraints=[
                in_code_list("correction", "kind", CORRECTION_CLASSES),
                models.CheckConstraint(
                    condition=Q(("reason", ""), _negated=True), name="correction_has_a_reason"
                ),
            ],
        ),
        *versioned(
            "Redirect",
            {
                "kind": models.CharField(choices=REDIRECT_KINDS, max_length=10),
                "old_path": models.CharField(max_length=300, unique=True),
                "new_path": models.CharField(max_length=300),
                "undo_data": models.JSONField(
                    default=dict,
                    editable=False,
                    help_text="What a merge moved, so that it can be undone.",
                ),
                "made_at": models.DateTimeField(db_default=TransactionNow(), editable=False),
                "made_by": models.ForeignKey(
                    editable=False,
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
                "transaction": models.BigIntegerField(
                    db_default=CurrentTransaction(), editable=False
                ),
            },
            ordering=["-made_at", "-pk"],
            abstract=False,
            constraints=[
                in_code_list("redirect", "kind", REDIRECT_KINDS),
                models.CheckConstraint(
                    condition=Q(
                        ("old_path__startswith", "/"),
                        ("new_path__startswith", "/"),
                        Q(("new_path__startswith", "//"), _negated=True),
                    ),
                    name="redirect_stays_on_this_site",
                ),
                models.CheckConstraint(
                    condition=Q(("old_path", F("new_path")), _negated=True),
                    name="redirect_leads_elsewhere",
                ),
            ],
        ),
        *versioned(
            "Report",
            {
                "claim": models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="reports",
                    to="claims.claim",
                ),
                "message": models.TextField(max_length=2000),
                "contact": models.CharField(blank=True, max_length=200),
                "state": models.CharField(choices=REPORT_STATES, default="open", max_length=10),
                "outcome": models.CharField(
                    blank=True, help_text="What came of it.", max_length=500
                ),
                "made_at": models.DateTimeField(db_default=TransactionNow(), editable=False),
            },
            ordering=["state", "-made_at"],
            abstract=False,
            constraints=[in_code_list("report", "state", REPORT_STATES)],
        ),
        *versioned(
            "Decision",
            {
                "article": models.ForeignKey(
                    on_delete=models.CASCADE, related_name="decisions", to="claims.article"
                ),
                "kind": models.CharField(choices=DECISION_KINDS, max_length=10),
                "as_printed": models.CharField(max_length=200),
                "prefix": models.CharField(blank=True, max_length=64, verbose_name="words before"),
                "suffix": models.CharField(blank=True, max_length=64, verbose_name="words after"),
                "occurrence": models.PositiveIntegerField(
                    default=0, help_text="Which of those with the same words around them, from 0."
                ),
                "rule": models.CharField(
                    help_text="The rule of the grammar that noticed it.", max_length=40
                ),
                "noticed_as": models.CharField(
                    help_text="A quantity, a date, an age.", max_length=20
                ),
                "reason": models.CharField(blank=True, choices=DISMISSAL_REASONS, max_length=15),
                "note": models.CharField(blank=True, max_length=300),
                "claim": models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=models.CASCADE,
                    related_name="decisions",
                    to="claims.claim",
                ),
                "decided_by": models.ForeignKey(
                    editable=False,
                    null=True,
                    on_delete=models.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            },
            ordering=["pk"],
            abstract=False,
            default_permissions=(),
            constraints=[
                in_code_list("decision", "kind", DECISION_KINDS),
                in_code_list("decision", "reason", DISMISSAL_REASONS),
                models.CheckConstraint(
                    condition=Q(
                        Q(("kind", "dismissed"), Q(("reason", ""), _negated=True)),
                        Q(Q(("kind", "dismissed"), _negated=True), ("note", ""), ("reason", "")),
                        _connector="OR",
                    ),
                    name="decision_dismissed_has_a_reason",
                    violation_error_message="Choose a reason.",
                ),
                models.CheckConstraint(
                    condition=Q(
                        Q(("claim__isnull", False), ("kind__in", ["accepted", "corrected"])),
                        Q(
                            Q(("kind__in", ["accepted", "corrected"]), _negated=True),
                            ("claim__isnull", True),
                        ),
                        _connector="OR",
                    ),
                    name="decision_accepted_has_a_claim",
                ),
                models.UniqueConstraint(
                    fields=("article", "as_printed", "prefix", "suffix", "occurrence"),
                    name="decision_is_made_once",
                    violation_error_message="Another editor has decided about this number already.",
                ),
            ],
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[*FINDING.items()],
            options={
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=Q(("ended_at", None)),
                        fields=["check_id", "verdict", "id"],
                        name="finding_current",
                    ),
                    models.Index(
                        condition=Q(("ended_at", None)),
                        fields=["verdict", "id"],
                        name="finding_verdict",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(
                            (
                                "verdict__in",
                                [
                                    "consistent",
                                    "consistent-if-rounded",
                                    "inconsistent",
                                    "cannot-tell",
                                ],
                            )
                        ),
                        name="finding_verdict_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=Q(
                            Q(
                                ("dismissed_at", None),
                                ("dismissed_by", None),
                                ("dismissed_reason", ""),
                            ),
                            Q(
                                Q(("dismissed_reason", ""), _negated=True),
                                ("dismissed_at__isnull", False),
                                ("dismissed_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="finding_dismissed_has_a_reason",
                    ),
                ],
            },
        ),
        *events("Finding", FINDING),
        migrations.CreateModel(
            name="FindingInput",
            fields=[
                ("id", ID),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=models.CASCADE, related_name="inputs", to="claims.finding"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=models.CASCADE, related_name="inputs", to="claims.claim"
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=models.CASCADE,
                        related_name="+",
                        to="claims.measure",
                    ),
                ),
                ("role", models.CharField(max_length=20)),
                (
                    "position",
                    models.PositiveIntegerField(
                        help_text="From 1, which is the claim that the question is asked of."
                    ),
                ),
            ],
            options={
                "ordering": ["finding", "position"],
                "indexes": [
                    models.Index(
                        fields=["measure", "claim", "finding"], name="finding_input_measure"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("finding", "position"), name="finding_input_position_is_taken_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", ID),
                ("column", models.CharField(max_length=20)),
                ("value", models.TextField()),
                ("count", models.IntegerField()),
            ],
            options={"indexes": [models.Index(fields=["column", "value"], name="tally_value")]},
        ),
        migrations.CreateModel(
            name="Listing",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=models.CASCADE,
                        primary_key=True,
                        related_name="listing",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=models.DO_NOTHING,
                        related_name="listings",
                        to="claims.measure",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=models.DO_NOTHING,
                        related_name="listings",
                        to="claims.place",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=models.DO_NOTHING,
                        related_name="listings",
                        to="claims.unit",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=models.DO_NOTHING,
                        related_name="listings",
                        to="claims.speaker",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=models.DO_NOTHING,
                        related_name="listings",
                        to="claims.article",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=models.DO_NOTHING,
                        related_name="listings",
                        to="claims.publication",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=models.DO_NOTHING,
                        related_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("topics", ArrayField(base_field=models.BigIntegerField())),
                ("form", models.CharField(max_length=20)),
                ("hedge", models.CharField(max_length=20)),
                ("status", models.CharField(max_length=12)),
                ("value", fields.ExactDecimalField(decimal_places=9, max_digits=24, null=True)),
                ("dated_on", models.DateField()),
                ("dated_precision", models.CharField(max_length=5)),
                ("published_on", models.DateField()),
                ("published_precision", models.CharField(max_length=5)),
                ("year", models.SmallIntegerField()),
                ("first_published_at", models.DateTimeField()),
                ("last_changed_at", models.DateTimeField()),
                ("revision", models.IntegerField()),
                ("search", SearchVectorField()),
                ("figure_key", models.TextField(db_collation="C")),
            ],
            options={
                "indexes": [
                    GinIndex(fields=["search"], name="listing_search"),
                    GinIndex(fields=["topics"], name="listing_topics"),
                    models.Index(
                        fields=["measure", "dated_on"],
                        include=(
                            "claim",
                            "dated_precision",
                            "published_on",
                            "first_published_at",
                            "article",
                            "speaker",
                            "place",
                            "unit",
                            "status",
                        ),
                        name="listing_measure",
                    ),
                    models.Index(
                        fields=["speaker", "dated_on"],
                        include=("claim", "measure"),
                        name="listing_speaker",
                    ),
                    models.Index(fields=["publication", "dated_on"], name="listing_publication"),
                    models.Index(
                        condition=Q(("planned_by__isnull", False)),
                        fields=["planned_by", "dated_on", "claim"],
                        name="listing_planned_by",
                    ),
                    models.Index(fields=["place", "dated_on"], name="listing_place"),
                    models.Index(
                        fields=["measure", "figure_key", "dated_on", "claim"], name="listing_figure"
                    ),
                    models.Index(fields=["dated_on", "claim"], name="listing_dated_on"),
                    models.Index(fields=["published_on", "claim"], name="listing_published_on"),
                    models.Index(
                        functions.Coalesce("value", Decimal("1000000000000000")),
                        F("claim"),
                        name="listing_value",
                    ),
                    models.Index(
                        models.OrderBy(
                            functions.Coalesce("value", Decimal("-1000000000000000")),
                            descending=True,
                        ),
                        models.OrderBy(F("claim"), descending=True),
                        name="listing_value_falling",
                    ),
                    models.Index(
                        fields=["first_published_at", "claim"], name="listing_first_published_at"
                    ),
                    models.Index(fields=["last_changed_at"], name="listing_last_changed_at"),
                    models.Index(fields=["form", "hedge", "status", "year"], name="listing_codes"),
                ]
            },
        ),
        migrations.AddField(
            "claim",
            "relations",
            models.ManyToManyField(
                through="claims.Relation",
                through_fields=("from_claim", "to_claim"),
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            "finding",
            "claims",
            models.ManyToManyField(
                related_name="findings", through="claims.FindingInput", to="claims.claim"
            ),
        ),
        statement(
            "Speaker",
            "refresh_listing",
            refresh_listings(
                "SELECT c.id FROM changed s JOIN claims_quotation q ON s.id IN (q.speaker_id, q.on_behalf_of_id, q.credited_to_id) JOIN claims_claim c ON c.quotation_id = q.id"
            ),
            referencing="NEW TABLE AS changed",
        ),
        trigger(
            "Article",
            "state_takes_allowed_steps",
            'SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{draft:published,published:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
            when="BEFORE",
            declare="DECLARE _is_valid_transition BOOLEAN;",
        ),
        trigger(
            "Article",
            "published_is_never_deleted",
            "RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
            when="BEFORE",
            operation="DELETE",
            condition="WHEN (OLD.\"state\" IN ('published', 'withdrawn'))",
        ),
        trigger(
            "Article",
            "claims_leave_first",
            """
                    IF EXISTS (SELECT FROM claims_claim c JOIN claims_quotation q
                               ON q.id = c.quotation_id
                               WHERE q.article_id = OLD.id AND c.state = 'published') THEN
                        RAISE EXCEPTION 'Withdraw the claims of this article before the article.'
                        USING ERRCODE = 'check_violation',
                              CONSTRAINT = 'article_withdrawn_has_no_published_claim';
                    END IF;
                    RETURN NEW;
                """,
            when="BEFORE",
            condition="WHEN (OLD.\"state\" = 'published' AND NOT (NEW.\"state\" = 'published'))",
        ),
        deferred(
            "Article",
            "published_changes_with_correction",
            REQUIRE_CORRECTION.format(
                "SELECT c.id FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id WHERE q.article_id = NEW.id"
            ),
            condition=any_change(
                *"byline headline publication_id published_on published_precision url".split()
            ),
        ),
        statement(
            "Article",
            "refresh_listing",
            refresh_listings(
                "SELECT c.id FROM changed a JOIN claims_quotation q ON q.article_id = a.id JOIN claims_claim c ON c.quotation_id = q.id"
            ),
            referencing="NEW TABLE AS changed",
        ),
        deferred(
            "Quotation",
            "published_changes_with_correction",
            REQUIRE_CORRECTION.format("SELECT id FROM claims_claim WHERE quotation_id = NEW.id"),
            condition=any_change(
                *"article_id credited_to_id exact kind location on_behalf_of_id role_as_printed said_on said_precision speaker_id".split()
            ),
        ),
        statement(
            "Quotation",
            "refresh_listing",
            refresh_listings(
                "SELECT c.id FROM changed q JOIN claims_claim c ON c.quotation_id = q.id"
            ),
            referencing="NEW TABLE AS changed",
        ),
        statement(
            "Measure",
            "refresh_listing",
            refresh_listings(
                "SELECT c.id FROM changed m JOIN claims_claim c ON c.measure_id = m.id"
            ),
            referencing="NEW TABLE AS changed",
        ),
        trigger(
            "Claim",
            "state_takes_allowed_steps",
            'SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{draft:in-review,in-review:draft,in-review:published,published:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
            when="BEFORE",
            declare="DECLARE _is_valid_transition BOOLEAN;",
        ),
        trigger(
            "Claim",
            "published_is_never_deleted",
            "RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
            when="BEFORE",
            operation="DELETE",
            condition="WHEN (OLD.\"state\" IN ('published', 'withdrawn'))",
        ),
        deferred(
            "Claim",
            "published_is_attributed",
            """
            IF EXISTS (SELECT FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id
                       JOIN claims_article a ON a.id = q.article_id
                       WHERE c.id = NEW.id AND c.state = 'published'
                       AND (q.speaker_id IS NULL OR a.state <> 'published')) THEN
                RAISE EXCEPTION
                    'A published claim says who said it and stands in a published article.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_published_is_attributed';
            END IF;
            RETURN NULL;
        """,
            operation="INSERT OR UPDATE",
            condition="WHEN (NEW.\"state\" = 'published')",
        ),
        trigger(
            "Claim",
            "inputs_have_its_measure",
            """
            UPDATE claims_findinginput SET measure_id = NEW.measure_id WHERE claim_id = NEW.id;
            RETURN NULL;
        """,
            condition=any_change("measure_id"),
        ),
        deferred(
            "Claim",
            "published_changes_with_correction",
            REQUIRE_CORRECTION.format(
                "SELECT NEW.id WHERE OLD.state IN ('published', 'withdrawn')"
            ),
            condition=any_change(
                *"as_printed baseline_as_printed baseline_kind baseline_value direction form hedge lower lower_inclusive measure_id per period_end period_end_precision period_kind period_start period_start_precision place_id population public_note published_at quotation_id state statement status status_ambiguous unit_id upper upper_inclusive value withdrawn_reason".split()
            ),
        ),
        statement(
            "Claim",
            "refresh_listing_added",
            refresh_listings("SELECT id FROM changed"),
            referencing="NEW TABLE AS changed",
            operation="INSERT",
        ),
        statement(
            "Claim",
            "refresh_listing",
            refresh_listings("SELECT id FROM changed"),
            referencing="NEW TABLE AS changed",
        ),
        trigger(
            "Relation",
            "no_claim_is_part_of_itself",
            """
        PERFORM pg_advisory_xact_lock(hashtext('no_claim_is_part_of_itself'));
        IF EXISTS (
            WITH RECURSIVE above (claim) AS (
                SELECT NEW.to_claim_id
                UNION
                SELECT to_claim_id FROM claims_relation JOIN above ON from_claim_id = claim
                WHERE kind = 'part-of' AND state <> 'rejected'
            )
            SELECT FROM above WHERE claim = NEW.from_claim_id
        ) THEN
            RAISE EXCEPTION 'A claim is no part of what is itself a part of it.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'no_claim_is_part_of_itself', TABLE = TG_TABLE_NAME;
        END IF;
        RETURN NULL;
    """,
            operation="INSERT OR UPDATE",
            condition="WHEN (NEW.\"kind\" = 'part-of' AND NOT (NEW.\"state\" = 'rejected'))",
        ),
        trigger(
            "Correction",
            "correction_stays",
            "RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
            when="BEFORE",
            operation="UPDATE OR DELETE",
        ),
        statement(
            "Correction",
            "refresh_listing_corrected",
            refresh_listings("SELECT claim_id FROM changed"),
            referencing="NEW TABLE AS changed",
            operation="INSERT",
        ),
        event_trigger(
            "Finding",
            FINDING,
            "update",
            label="dismissal",
            condition=any_change("dismissed_by_id", "dismissed_reason"),
        ),
        statement(
            "Listing",
            "tally_added",
            KEEP_TALLY.format("SELECT *, 1 AS sign FROM added"),
            referencing="NEW TABLE AS added",
            operation="INSERT",
            declare="DECLARE change record;",
        ),
        statement(
            "Listing",
            "tally_removed_added",
            KEEP_TALLY.format(
                "SELECT *, -1 AS sign FROM removed UNION ALL SELECT *, 1 AS sign FROM added"
            ),
            referencing="OLD TABLE AS removed  NEW TABLE AS added",
            declare="DECLARE change record;",
        ),
        statement(
            "Listing",
            "tally_removed",
            KEEP_TALLY.format("SELECT *, -1 AS sign FROM removed"),
            referencing="OLD TABLE AS removed",
            operation="DELETE",
            declare="DECLARE change record;",
        ),
        statement(
            "MeasureTopic",
            "refresh_listing_added",
            refresh_listings(
                "SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id"
            ),
            referencing="NEW TABLE AS changed",
            operation="INSERT",
            table="claims_measure_topics",
        ),
        statement(
            "MeasureTopic",
            "refresh_listing_removed",
            refresh_listings(
                "SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id"
            ),
            referencing="OLD TABLE AS changed",
            operation="DELETE",
            table="claims_measure_topics",
        ),
        deferred(
            "MeasureTopic",
            "counts_for_measure",
            """
        UPDATE claims_measure SET version = version + 1
        WHERE id = coalesce(NEW.measure_id, OLD.measure_id);
        RETURN NULL;
    """,
            operation="INSERT OR DELETE",
            table="claims_measure_topics",
        ),
        trigger(
            "MeasureTopic",
            "topic_is_given_or_taken",
            "RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
            when="BEFORE",
            table="claims_measure_topics",
        ),
        event_trigger(
            "MeasureTopic", MEASURE_TOPIC, "insert", has_row=False, table="claims_measure_topics"
        ),
        event_trigger(
            "MeasureTopic", MEASURE_TOPIC, "delete", has_row=False, table="claims_measure_topics"
        ),
    ]
