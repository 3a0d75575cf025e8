"""Every table, whole, then the triggers: made this way because each later change of a model
makes Django build all models anew, and a first start would take twice as long.
"""

from decimal import Decimal

import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.math
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import claims.models.correction
import claims.models.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("claims", "0001_functions"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="As its readers know it: “West End Extra”.", max_length=200
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address on this site.",
                        max_length=200,
                        unique=True,
                    ),
                ),
                (
                    "website",
                    claims.models.fields.UrlAddressField(
                        blank=True, help_text="The address of its front page.", max_length=2000
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "Newspaper"),
                            ("broadcaster", "Broadcaster"),
                            ("agency", "news agency"),
                            ("website", "Website"),
                            ("press-office", "press office"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "newspaper",
                                    "broadcaster",
                                    "agency",
                                    "website",
                                    "press-office",
                                    "other",
                                    "",
                                ],
                            )
                        ),
                        name="publication_kind_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.publication",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="As its readers know it: “West End Extra”.", max_length=200
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address on this site.",
                        max_length=200,
                    ),
                ),
                (
                    "website",
                    claims.models.fields.UrlAddressField(
                        blank=True, help_text="The address of its front page.", max_length=2000
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "Newspaper"),
                            ("broadcaster", "Broadcaster"),
                            ("agency", "news agency"),
                            ("website", "Website"),
                            ("press-office", "press office"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="claims.publication",
                    ),
                ),
                ("headline", models.CharField(help_text="As printed.", max_length=300)),
                (
                    "url",
                    claims.models.fields.UrlAddressField(
                        error_messages={
                            "unique": "An article with this address is already in the record."
                        },
                        help_text="Where it can be read. Tracking parameters and fragments are taken off.",
                        max_length=2000,
                        unique=True,
                        verbose_name="address",
                    ),
                ),
                ("published_on", models.DateField()),
                (
                    "published_precision",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        default="day",
                        help_text="How much is known.",
                        max_length=5,
                    ),
                ),
                (
                    "byline",
                    models.CharField(
                        blank=True, help_text="The reporters, as printed.", max_length=200
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="en", help_text="A language tag: en, cy.", max_length=12
                    ),
                ),
                (
                    "archive_url",
                    claims.models.fields.UrlAddressField(
                        blank=True,
                        help_text="A lasting copy of the page.",
                        max_length=2000,
                        verbose_name="archived copy",
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(
                        blank=True, help_text="When an editor last read it.", null=True
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        blank=True,
                        help_text="Paste the article here. It stays private; claims are marked in it.",
                    ),
                ),
                (
                    "text_sha256",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("text"), function="claims_sha256"),
                        output_field=models.CharField(max_length=64),
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
            ],
            options={
                "ordering": ["-published_on", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "published", "withdrawn", ""])),
                        name="article_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_on__isnull", True), ("published_precision", "")),
                            models.Q(
                                ("published_on__isnull", False), ("published_precision", "day")
                            ),
                            models.Q(("published_on__day", 1), ("published_precision", "month")),
                            models.Q(
                                ("published_on__day", 1),
                                ("published_on__month", 1),
                                ("published_precision", "year"),
                            ),
                            _connector="OR",
                        ),
                        name="article_published_on_has_a_precision",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("url__regex", "^https?://[^#\\s]+$")),
                        name="article_url_is_http",
                        violation_error_message="Type the whole address, beginning with https://.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("withdrawn_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="article_withdrawn_has_a_reason",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["text_sha256"], name="claims_arti_text_sh_86f6ac_idx")
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.article",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publication",
                    ),
                ),
                ("headline", models.CharField(help_text="As printed.", max_length=300)),
                (
                    "url",
                    claims.models.fields.UrlAddressField(
                        error_messages={
                            "unique": "An article with this address is already in the record."
                        },
                        help_text="Where it can be read. Tracking parameters and fragments are taken off.",
                        max_length=2000,
                        verbose_name="address",
                    ),
                ),
                ("published_on", models.DateField()),
                (
                    "published_precision",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        default="day",
                        help_text="How much is known.",
                        max_length=5,
                    ),
                ),
                (
                    "byline",
                    models.CharField(
                        blank=True, help_text="The reporters, as printed.", max_length=200
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="en", help_text="A language tag: en, cy.", max_length=12
                    ),
                ),
                (
                    "archive_url",
                    claims.models.fields.UrlAddressField(
                        blank=True,
                        help_text="A lasting copy of the page.",
                        max_length=2000,
                        verbose_name="archived copy",
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(
                        blank=True, help_text="When an editor last read it.", null=True
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        blank=True,
                        help_text="Paste the article here. It stays private; claims are marked in it.",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "code",
                    models.SlugField(
                        help_text="ISO 4217 for money (GBP), else the word: officer.",
                        max_length=40,
                        unique=True,
                    ),
                ),
                ("singular", models.CharField(max_length=80)),
                ("plural", models.CharField(max_length=80)),
                (
                    "symbol",
                    models.CharField(
                        blank=True, help_text="£, %, km. May stay empty.", max_length=10
                    ),
                ),
                (
                    "symbol_first",
                    models.BooleanField(
                        default=False,
                        help_text="£5, but 5%.",
                        verbose_name="symbol stands before the number",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        help_text="Units of one dimension convert into each other: money-GBP, time.",
                        max_length=40,
                    ),
                ),
                (
                    "factor",
                    claims.models.fields.ExactDecimalField(
                        decimal_places=9,
                        default=1,
                        help_text="How many of the dimension's base unit one of these is.",
                        max_digits=24,
                    ),
                ),
            ],
            options={
                "ordering": ["singular"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("factor__gt", 0)),
                        name="unit_factor_is_positive",
                        violation_error_message="The factor is a number above zero.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.unit",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "code",
                    models.SlugField(
                        db_index=False,
                        help_text="ISO 4217 for money (GBP), else the word: officer.",
                        max_length=40,
                    ),
                ),
                ("singular", models.CharField(max_length=80)),
                ("plural", models.CharField(max_length=80)),
                (
                    "symbol",
                    models.CharField(
                        blank=True, help_text="£, %, km. May stay empty.", max_length=10
                    ),
                ),
                (
                    "symbol_first",
                    models.BooleanField(
                        default=False,
                        help_text="£5, but 5%.",
                        verbose_name="symbol stands before the number",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        help_text="Units of one dimension convert into each other: money-GBP, time.",
                        max_length=40,
                    ),
                ),
                (
                    "factor",
                    claims.models.fields.ExactDecimalField(
                        decimal_places=9,
                        default=1,
                        help_text="How many of the dimension's base unit one of these is.",
                        max_digits=24,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=100, unique=True)),
                ("slug", models.SlugField(max_length=100, unique=True)),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TopicEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.topic",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=100)),
                ("slug", models.SlugField(db_index=False, max_length=100)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Measure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=200, unique=True)),
                ("slug", models.SlugField(max_length=200, unique=True)),
                (
                    "definition",
                    models.TextField(
                        help_text="What is counted and what is not, for a reader.", max_length=1000
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="claims.unit",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("stock", "stock: how many there are on a day"),
                            ("flow", "flow: how many in a period"),
                            ("cumulative", "cumulative: how many since a start"),
                            ("rate", "Rate"),
                            ("share", "Share"),
                            ("money", "Money"),
                            ("duration", "Duration"),
                            ("index", "Index"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "denominator",
                    models.ForeignKey(
                        blank=True,
                        help_text="For a share or a rate: the measure it is a share of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="shares",
                        to="claims.measure",
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="Other words for it, separated by commas; search finds them.",
                        size=None,
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(blank=True, related_name="measures", to="claims.topic"),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "stock",
                                    "flow",
                                    "cumulative",
                                    "rate",
                                    "share",
                                    "money",
                                    "duration",
                                    "index",
                                    "",
                                ],
                            )
                        ),
                        name="measure_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("denominator__isnull", True),
                            models.Q(("denominator", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="measure_is_not_its_own_denominator",
                        violation_error_message="A measure is not a share of itself; choose another one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.measure",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=200)),
                ("slug", models.SlugField(db_index=False, max_length=200)),
                (
                    "definition",
                    models.TextField(
                        help_text="What is counted and what is not, for a reader.", max_length=1000
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.unit",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("stock", "stock: how many there are on a day"),
                            ("flow", "flow: how many in a period"),
                            ("cumulative", "cumulative: how many since a start"),
                            ("rate", "Rate"),
                            ("share", "Share"),
                            ("money", "Money"),
                            ("duration", "Duration"),
                            ("index", "Index"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "denominator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="For a share or a rate: the measure it is a share of.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.measure",
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="Other words for it, separated by commas; search finds them.",
                        size=None,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeasureTopic",
            fields=[],
            options={
                "proxy": True,
            },
            bases=("claims.measure_topics",),
        ),
        migrations.CreateModel(
            name="MeasureTopicEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "measure",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.measure",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=200)),
                ("slug", models.SlugField(max_length=200, unique=True)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The next larger place that this one lies in.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="claims.place",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="The statistical office's code, such as E12000007.",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="place_is_not_its_own_parent",
                        violation_error_message="A place does not lie in itself; choose the next larger.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.place",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=200)),
                ("slug", models.SlugField(db_index=False, max_length=200)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The next larger place that this one lies in.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.place",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="The statistical office's code, such as E12000007.",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="The usual full name: “Sir Mark Rowley”.", max_length=200
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of the address on this site.",
                        max_length=200,
                        unique=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "Person"),
                            ("organisation", "Organisation"),
                            ("document", "Document"),
                            ("unnamed", "unnamed source"),
                            ("publication", "Publication"),
                        ],
                        help_text="A private individual in a story is not a speaker and gets no page.",
                        max_length=12,
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="Other and former names, separated by commas: “Met Police, Scotland Yard”.",
                        size=None,
                    ),
                ),
                (
                    "publication",
                    models.OneToOneField(
                        blank=True,
                        help_text="Only for a publication that speaks in its own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="speaker",
                        to="claims.publication",
                    ),
                ),
                (
                    "wikidata_id",
                    models.CharField(
                        blank=True,
                        help_text="The item, such as Q1060059.",
                        max_length=20,
                        verbose_name="Wikidata",
                    ),
                ),
                (
                    "description",
                    models.CharField(
                        blank=True, help_text="One line, for readers.", max_length=300
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "person",
                                    "organisation",
                                    "document",
                                    "unnamed",
                                    "publication",
                                    "",
                                ],
                            )
                        ),
                        name="speaker_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "publication"), ("publication__isnull", False)),
                            models.Q(
                                models.Q(("kind", "publication"), _negated=True),
                                ("publication__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="speaker_of_kind_publication_has_a_publication",
                        violation_error_message="Choose a publication for the kind “publication”, and for no other kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wikidata_id", ""),
                            ("wikidata_id__regex", "^Q[1-9][0-9]*$"),
                            _connector="OR",
                        ),
                        name="speaker_wikidata_id_is_an_item",
                        violation_error_message="Type the item's code, such as Q1060059.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.speaker",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="The usual full name: “Sir Mark Rowley”.", max_length=200
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of the address on this site.",
                        max_length=200,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "Person"),
                            ("organisation", "Organisation"),
                            ("document", "Document"),
                            ("unnamed", "unnamed source"),
                            ("publication", "Publication"),
                        ],
                        help_text="A private individual in a story is not a speaker and gets no page.",
                        max_length=12,
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="Other and former names, separated by commas: “Met Police, Scotland Yard”.",
                        size=None,
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only for a publication that speaks in its own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publication",
                    ),
                ),
                (
                    "wikidata_id",
                    models.CharField(
                        blank=True,
                        help_text="The item, such as Q1060059.",
                        max_length=20,
                        verbose_name="Wikidata",
                    ),
                ),
                (
                    "description",
                    models.CharField(
                        blank=True, help_text="One line, for readers.", max_length=300
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="claims.speaker",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="members",
                        to="claims.speaker",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="“Commissioner”, “Mayor of London”.", max_length=200
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "since_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "until_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
            ],
            options={
                "ordering": [models.OrderBy(models.F("since"), nulls_first=True), "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since__isnull", True), ("since_precision", "")),
                            models.Q(("since__isnull", False), ("since_precision", "day")),
                            models.Q(("since__day", 1), ("since_precision", "month")),
                            models.Q(
                                ("since__day", 1), ("since__month", 1), ("since_precision", "year")
                            ),
                            _connector="OR",
                        ),
                        name="role_since_has_a_precision",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("until__isnull", True), ("until_precision", "")),
                            models.Q(("until__isnull", False), ("until_precision", "day")),
                            models.Q(("until__day", 1), ("until_precision", "month")),
                            models.Q(
                                ("until__day", 1), ("until__month", 1), ("until_precision", "year")
                            ),
                            _connector="OR",
                        ),
                        name="role_until_has_a_precision",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="role_ends_after_it_starts",
                        violation_error_message="A role must not end before it starts.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.role",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="“Commissioner”, “Mayor of London”.", max_length=200
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "since_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "until_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Quotation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotations",
                        to="claims.article",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who said it; empty for the paper's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotations",
                        to="claims.speaker",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The organisation that the speaker spoke for.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotations_on_behalf",
                        to="claims.speaker",
                    ),
                ),
                (
                    "role_as_printed",
                    models.CharField(
                        blank=True,
                        help_text="The role in the article's words: “Commissioner”.",
                        max_length=200,
                    ),
                ),
                (
                    "credited_to",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who counted, where that is not who said it: “Met figures show”.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotations_credited",
                        to="claims.speaker",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("direct", "in quotation marks"),
                            ("indirect", "reported in the paper's words"),
                            ("mixed", "partly in quotation marks"),
                            ("narration", "the paper's own voice"),
                        ],
                        max_length=10,
                        verbose_name="how it was said",
                    ),
                ),
                (
                    "exact",
                    models.CharField(
                        blank=True,
                        help_text="The quoted words as printed, at most 500 characters. May stay empty.",
                        max_length=500,
                        verbose_name="exact words",
                    ),
                ),
                ("prefix", models.CharField(blank=True, editable=False, max_length=64)),
                ("suffix", models.CharField(blank=True, editable=False, max_length=64)),
                ("start", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("end", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "location",
                    models.CharField(
                        choices=[
                            ("headline", "Headline"),
                            ("standfirst", "Standfirst"),
                            ("body", "Body"),
                            ("caption", "Caption"),
                            ("graphic", "Graphic"),
                        ],
                        default="body",
                        max_length=10,
                    ),
                ),
                (
                    "said_on",
                    models.DateField(
                        blank=True, help_text="Only if the article says when.", null=True
                    ),
                ),
                (
                    "said_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
            ],
            options={
                "ordering": ["article", models.OrderBy(models.F("start"), nulls_last=True), "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["direct", "indirect", "mixed", "narration", ""])
                        ),
                        name="quotation_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "location__in",
                                ["headline", "standfirst", "body", "caption", "graphic", ""],
                            )
                        ),
                        name="quotation_location_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("said_on__isnull", True), ("said_precision", "")),
                            models.Q(("said_on__isnull", False), ("said_precision", "day")),
                            models.Q(("said_on__day", 1), ("said_precision", "month")),
                            models.Q(
                                ("said_on__day", 1),
                                ("said_on__month", 1),
                                ("said_precision", "year"),
                            ),
                            _connector="OR",
                        ),
                        name="quotation_said_on_has_a_precision",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end__isnull", True), ("start__isnull", True)),
                            ("start__lt", models.F("end")),
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
                        ),
                        name="quotation_is_entered_once",
                        nulls_distinct=False,
                        violation_error_message="This quotation is already in the record; choose it above.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuotationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.quotation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.article",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who said it; empty for the paper's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The organisation that the speaker spoke for.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "role_as_printed",
                    models.CharField(
                        blank=True,
                        help_text="The role in the article's words: “Commissioner”.",
                        max_length=200,
                    ),
                ),
                (
                    "credited_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who counted, where that is not who said it: “Met figures show”.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("direct", "in quotation marks"),
                            ("indirect", "reported in the paper's words"),
                            ("mixed", "partly in quotation marks"),
                            ("narration", "the paper's own voice"),
                        ],
                        max_length=10,
                        verbose_name="how it was said",
                    ),
                ),
                (
                    "exact",
                    models.CharField(
                        blank=True,
                        help_text="The quoted words as printed, at most 500 characters. May stay empty.",
                        max_length=500,
                        verbose_name="exact words",
                    ),
                ),
                ("prefix", models.CharField(blank=True, editable=False, max_length=64)),
                ("suffix", models.CharField(blank=True, editable=False, max_length=64)),
                ("start", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("end", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "location",
                    models.CharField(
                        choices=[
                            ("headline", "Headline"),
                            ("standfirst", "Standfirst"),
                            ("body", "Body"),
                            ("caption", "Caption"),
                            ("graphic", "Graphic"),
                        ],
                        default="body",
                        max_length=10,
                    ),
                ),
                (
                    "said_on",
                    models.DateField(
                        blank=True, help_text="Only if the article says when.", null=True
                    ),
                ),
                (
                    "said_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "quotation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.quotation",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        help_text="What is counted. Two claims of one measure are compared with each other.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.measure",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where the number holds, if the article says so.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.place",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(
                        help_text="In the article's own characters, hedge and unit included: “more than 1,000 arrests”.",
                        max_length=200,
                    ),
                ),
                (
                    "statement",
                    models.CharField(
                        blank=True,
                        help_text="One sentence in your own words that says what the number is of. Readers see it.",
                        max_length=400,
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("end", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "value",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Typed as printed: 1,700 or £260m or 50 per cent. Empty for “dozens” and ranges.",
                        max_digits=24,
                        null=True,
                    ),
                ),
                (
                    "lower",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Only if the article states one.",
                        max_digits=24,
                        null=True,
                        verbose_name="lower bound",
                    ),
                ),
                (
                    "upper",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Only if the article states one.",
                        max_digits=24,
                        null=True,
                        verbose_name="upper bound",
                    ),
                ),
                (
                    "lower_inclusive",
                    models.BooleanField(
                        blank=True,
                        help_text="“At least 10” includes 10, “more than 10” does not.",
                        null=True,
                    ),
                ),
                (
                    "upper_inclusive",
                    models.BooleanField(
                        blank=True,
                        help_text="“Up to 80” includes 80, “less than 80” does not.",
                        null=True,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="What the value is in: officers, pounds, per cent.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.unit",
                    ),
                ),
                (
                    "hedge",
                    models.CharField(
                        blank=True,
                        choices=[
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
                        ],
                        help_text="The word that limits the number; “no hedge” where it stands alone.",
                        max_length=20,
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        blank=True,
                        choices=[
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
                        ],
                        help_text="“1,700 officers” is a level, “1,700 fewer officers” a change, “cut by a tenth” a per cent change, “doubled” a multiple.",
                        max_length=20,
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[("up", "Up"), ("down", "Down"), ("none", "no change")],
                        help_text="Only for changes and multiples.",
                        max_length=4,
                    ),
                ),
                (
                    "signed_value",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                models.Q(
                                    ("form__in", ("change", "percent-change", "point-change")),
                                    ("direction", "down"),
                                ),
                                then=models.ExpressionWrapper(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("value"), "*", models.Value(-1)
                                    ),
                                    claims.models.fields.ExactDecimalField(
                                        decimal_places=9, max_digits=24
                                    ),
                                ),
                            ),
                            default=models.F("value"),
                        ),
                        output_field=claims.models.fields.ExactDecimalField(
                            decimal_places=9, max_digits=24
                        ),
                    ),
                ),
                (
                    "per",
                    models.CharField(
                        blank=True,
                        help_text="For a rate or a frequency: week, 100,000 residents.",
                        max_length=80,
                    ),
                ),
                (
                    "baseline_value",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="What it was before, or elsewhere, if stated.",
                        max_digits=24,
                        null=True,
                    ),
                ),
                ("baseline_as_printed", models.CharField(blank=True, max_length=200)),
                (
                    "baseline_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("previous-period", "the previous period"),
                            ("year-earlier", "the same period a year earlier"),
                            ("before-change", "before the change"),
                            ("named-year", "a named year"),
                            ("target", "a target"),
                            ("elsewhere", "somewhere else"),
                            ("not-stated", "not stated"),
                        ],
                        help_text="What it is compared with.",
                        max_length=20,
                    ),
                ),
                (
                    "period_kind",
                    models.CharField(
                        choices=[
                            ("as-of", "as of a day"),
                            ("interval", "from one day to another"),
                            ("cumulative-since", "cumulative since a day"),
                            ("to-date", "to date, start not stated"),
                            ("rolling", "a rolling period"),
                            ("recurring", "a recurring period"),
                            ("not-stated", "not stated"),
                        ],
                        default="not-stated",
                        max_length=20,
                    ),
                ),
                ("period_start", models.DateField(blank=True, null=True)),
                (
                    "period_start_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                ("period_end", models.DateField(blank=True, null=True)),
                (
                    "period_end_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("actual", "reported as fact"),
                            ("estimate", "Estimate"),
                            ("provisional", "Provisional"),
                            ("forecast", "Forecast"),
                            ("plan", "Plan"),
                            ("target", "Target"),
                            ("proposal", "Proposal"),
                            ("conditional", "Conditional"),
                            ("allegation", "Allegation"),
                        ],
                        help_text="A cut that “will” happen is a plan, one that “could” happen is conditional.",
                        max_length=12,
                    ),
                ),
                (
                    "status_ambiguous",
                    models.BooleanField(
                        default=False,
                        help_text="The article leaves open whether it is fact or plan.",
                    ),
                ),
                (
                    "population",
                    models.CharField(
                        blank=True,
                        help_text="Who is counted, in the article's words: “officers, staff and PCSOs”.",
                        max_length=200,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("in-review", "in review"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
                (
                    "public_note",
                    models.CharField(blank=True, help_text="Readers see this.", max_length=500),
                ),
                ("internal_note", models.TextField(blank=True, help_text="Only editors see this.")),
                (
                    "entered_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entered_claims",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviewed_claims",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("published_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "ordering": ["pk"],
                "permissions": [
                    ("review_claim", "Can publish a claim"),
                    ("withdraw_claim", "Can withdraw a published claim"),
                    ("merge_records", "Can merge two records into one"),
                    ("change_every_record", "Can change what others entered and what is no draft"),
                ],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", True),
                            models.Q(
                                django.db.models.lookups.LessThan(
                                    django.db.models.functions.math.Abs("value"), 1000000000000000
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    models.Func(
                                        models.Func(models.F("value"), function="trim_scale"),
                                        function="scale",
                                    ),
                                    9,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_value_is_exact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lower__isnull", True),
                            models.Q(
                                django.db.models.lookups.LessThan(
                                    django.db.models.functions.math.Abs("lower"), 1000000000000000
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    models.Func(
                                        models.Func(models.F("lower"), function="trim_scale"),
                                        function="scale",
                                    ),
                                    9,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_lower_is_exact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("upper__isnull", True),
                            models.Q(
                                django.db.models.lookups.LessThan(
                                    django.db.models.functions.math.Abs("upper"), 1000000000000000
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    models.Func(
                                        models.Func(models.F("upper"), function="trim_scale"),
                                        function="scale",
                                    ),
                                    9,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_upper_is_exact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("baseline_value__isnull", True),
                            models.Q(
                                django.db.models.lookups.LessThan(
                                    django.db.models.functions.math.Abs("baseline_value"),
                                    1000000000000000,
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    models.Func(
                                        models.Func(
                                            models.F("baseline_value"), function="trim_scale"
                                        ),
                                        function="scale",
                                    ),
                                    9,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_baseline_value_is_exact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "hedge__in",
                                [
                                    "none",
                                    "exactly",
                                    "about",
                                    "nearly",
                                    "just-over",
                                    "more-than",
                                    "at-least",
                                    "up-to",
                                    "at-most",
                                    "less-than",
                                    "between",
                                    "order-of-magnitude",
                                    "",
                                ],
                            )
                        ),
                        name="claim_hedge_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "form__in",
                                [
                                    "level",
                                    "share",
                                    "rate",
                                    "ratio",
                                    "frequency",
                                    "change",
                                    "percent-change",
                                    "point-change",
                                    "multiple",
                                    "rank",
                                    "duration",
                                    "money",
                                    "",
                                ],
                            )
                        ),
                        name="claim_form_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("direction__in", ["up", "down", "none", ""])),
                        name="claim_direction_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "baseline_kind__in",
                                [
                                    "previous-period",
                                    "year-earlier",
                                    "before-change",
                                    "named-year",
                                    "target",
                                    "elsewhere",
                                    "not-stated",
                                    "",
                                ],
                            )
                        ),
                        name="claim_baseline_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "period_kind__in",
                                [
                                    "as-of",
                                    "interval",
                                    "cumulative-since",
                                    "to-date",
                                    "rolling",
                                    "recurring",
                                    "not-stated",
                                    "",
                                ],
                            )
                        ),
                        name="claim_period_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "actual",
                                    "estimate",
                                    "provisional",
                                    "forecast",
                                    "plan",
                                    "target",
                                    "proposal",
                                    "conditional",
                                    "allegation",
                                    "",
                                ],
                            )
                        ),
                        name="claim_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "in-review", "published", "withdrawn", ""])
                        ),
                        name="claim_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("period_start__isnull", True), ("period_start_precision", "")
                            ),
                            models.Q(
                                ("period_start__isnull", False), ("period_start_precision", "day")
                            ),
                            models.Q(("period_start__day", 1), ("period_start_precision", "month")),
                            models.Q(
                                ("period_start__day", 1),
                                ("period_start__month", 1),
                                ("period_start_precision", "year"),
                            ),
                            _connector="OR",
                        ),
                        name="claim_period_start_has_a_precision",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("period_end__isnull", True), ("period_end_precision", "")),
                            models.Q(
                                ("period_end__isnull", False), ("period_end_precision", "day")
                            ),
                            models.Q(("period_end__day", 1), ("period_end_precision", "month")),
                            models.Q(
                                ("period_end__day", 1),
                                ("period_end__month", 1),
                                ("period_end_precision", "year"),
                            ),
                            _connector="OR",
                        ),
                        name="claim_period_end_has_a_precision",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lower__isnull", True),
                            ("value__isnull", True),
                            ("lower__lte", models.F("value")),
                            _connector="OR",
                        ),
                        name="claim_lower_is_not_above_value",
                        violation_error_message="The lower must not be above the value.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", True),
                            ("upper__isnull", True),
                            ("value__lte", models.F("upper")),
                            _connector="OR",
                        ),
                        name="claim_value_is_not_above_upper",
                        violation_error_message="The value must not be above the upper.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lower__isnull", True),
                            ("upper__isnull", True),
                            ("lower__lte", models.F("upper")),
                            _connector="OR",
                        ),
                        name="claim_lower_is_not_above_upper",
                        violation_error_message="The lower must not be above the upper.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
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
                        condition=models.Q(
                            models.Q(("hedge", "order-of-magnitude"), _negated=True),
                            models.Q(
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
                        condition=models.Q(
                            models.Q(("lower__isnull", True), ("lower_inclusive__isnull", True)),
                            models.Q(("lower__isnull", False), ("lower_inclusive__isnull", False)),
                            _connector="OR",
                        ),
                        name="claim_bounds_say_whether_they_are_included",
                        violation_error_message="Say whether the lower bound is included.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("upper__isnull", True), ("upper_inclusive__isnull", True)),
                            models.Q(("upper__isnull", False), ("upper_inclusive__isnull", False)),
                            _connector="OR",
                        ),
                        name="claim_upper_bound_says_whether_it_is_included",
                        violation_error_message="Say whether the upper bound is included.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("hedge", "more-than"), _negated=True),
                                models.Q(("lower__isnull", False), ("lower_inclusive", False)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "at-least"), _negated=True),
                                models.Q(("lower__isnull", False), ("lower_inclusive", True)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "up-to"), _negated=True),
                                models.Q(("upper__isnull", False), ("upper_inclusive", True)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "at-most"), _negated=True),
                                models.Q(("upper__isnull", False), ("upper_inclusive", True)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "less-than"), _negated=True),
                                models.Q(("upper__isnull", False), ("upper_inclusive", False)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "between"), _negated=True),
                                models.Q(("lower__isnull", False), ("upper__isnull", False)),
                                _connector="OR",
                            ),
                        ),
                        name="claim_hedge_agrees_with_its_bound",
                        violation_error_message="This hedge states a bound: “more than” and “at least” a lower one, “up to”, “at most” and “less than” an upper one, “between” both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "form__in",
                                    ["change", "percent-change", "point-change", "multiple"],
                                ),
                                models.Q(("direction", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "form__in",
                                        ["change", "percent-change", "point-change", "multiple"],
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
                        condition=models.Q(
                            models.Q(
                                (
                                    "form__in",
                                    ["change", "percent-change", "point-change", "multiple"],
                                ),
                                _negated=True,
                            ),
                            models.Q(
                                models.Q(
                                    ("value__isnull", True), ("value__gte", 0), _connector="OR"
                                ),
                                models.Q(
                                    ("lower__isnull", True), ("lower__gte", 0), _connector="OR"
                                ),
                                models.Q(
                                    ("upper__isnull", True), ("upper__gte", 0), _connector="OR"
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_change_is_given_without_a_sign",
                        violation_error_message="Give the size of the change without a sign; the direction says which way it goes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("baseline_value__isnull", True),
                            models.Q(("baseline_kind", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_baseline_value_has_a_kind",
                        violation_error_message="Say what the earlier value is: the previous period, a target, somewhere else.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_start__isnull", True),
                            ("period_end__isnull", True),
                            ("period_end__gte", models.F("period_start")),
                            _connector="OR",
                        ),
                        name="claim_period_ends_after_it_starts",
                        violation_error_message="The period must not end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("period_kind__in", ["", "not-stated"]), _negated=True),
                            models.Q(("period_end__isnull", True), ("period_start__isnull", True)),
                            _connector="OR",
                        ),
                        name="claim_period_not_stated_has_no_dates",
                        violation_error_message="A period with dates is stated: choose how it was given.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end__isnull", True), ("start__isnull", True)),
                            ("start__lt", models.F("end")),
                            _connector="OR",
                        ),
                        name="claim_span_starts_before_it_ends",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("withdrawn_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_withdrawn_has_a_reason",
                        violation_error_message="Say why the claim is withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
                            models.Q(
                                ("measure__isnull", False),
                                ("published_at__isnull", False),
                                ("reviewed_by__isnull", False),
                                models.Q(("as_printed", ""), _negated=True),
                                models.Q(("statement", ""), _negated=True),
                                models.Q(("hedge", ""), _negated=True),
                                models.Q(("form", ""), _negated=True),
                                models.Q(("status", ""), _negated=True),
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
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.claim",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "quotation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.quotation",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="What is counted. Two claims of one measure are compared with each other.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.measure",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where the number holds, if the article says so.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.place",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(
                        help_text="In the article's own characters, hedge and unit included: “more than 1,000 arrests”.",
                        max_length=200,
                    ),
                ),
                (
                    "statement",
                    models.CharField(
                        blank=True,
                        help_text="One sentence in your own words that says what the number is of. Readers see it.",
                        max_length=400,
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("end", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "value",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Typed as printed: 1,700 or £260m or 50 per cent. Empty for “dozens” and ranges.",
                        max_digits=24,
                        null=True,
                    ),
                ),
                (
                    "lower",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Only if the article states one.",
                        max_digits=24,
                        null=True,
                        verbose_name="lower bound",
                    ),
                ),
                (
                    "upper",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Only if the article states one.",
                        max_digits=24,
                        null=True,
                        verbose_name="upper bound",
                    ),
                ),
                (
                    "lower_inclusive",
                    models.BooleanField(
                        blank=True,
                        help_text="“At least 10” includes 10, “more than 10” does not.",
                        null=True,
                    ),
                ),
                (
                    "upper_inclusive",
                    models.BooleanField(
                        blank=True,
                        help_text="“Up to 80” includes 80, “less than 80” does not.",
                        null=True,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="What the value is in: officers, pounds, per cent.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.unit",
                    ),
                ),
                (
                    "hedge",
                    models.CharField(
                        blank=True,
                        choices=[
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
                        ],
                        help_text="The word that limits the number; “no hedge” where it stands alone.",
                        max_length=20,
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        blank=True,
                        choices=[
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
                        ],
                        help_text="“1,700 officers” is a level, “1,700 fewer officers” a change, “cut by a tenth” a per cent change, “doubled” a multiple.",
                        max_length=20,
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[("up", "Up"), ("down", "Down"), ("none", "no change")],
                        help_text="Only for changes and multiples.",
                        max_length=4,
                    ),
                ),
                (
                    "per",
                    models.CharField(
                        blank=True,
                        help_text="For a rate or a frequency: week, 100,000 residents.",
                        max_length=80,
                    ),
                ),
                (
                    "baseline_value",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="What it was before, or elsewhere, if stated.",
                        max_digits=24,
                        null=True,
                    ),
                ),
                ("baseline_as_printed", models.CharField(blank=True, max_length=200)),
                (
                    "baseline_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("previous-period", "the previous period"),
                            ("year-earlier", "the same period a year earlier"),
                            ("before-change", "before the change"),
                            ("named-year", "a named year"),
                            ("target", "a target"),
                            ("elsewhere", "somewhere else"),
                            ("not-stated", "not stated"),
                        ],
                        help_text="What it is compared with.",
                        max_length=20,
                    ),
                ),
                (
                    "period_kind",
                    models.CharField(
                        choices=[
                            ("as-of", "as of a day"),
                            ("interval", "from one day to another"),
                            ("cumulative-since", "cumulative since a day"),
                            ("to-date", "to date, start not stated"),
                            ("rolling", "a rolling period"),
                            ("recurring", "a recurring period"),
                            ("not-stated", "not stated"),
                        ],
                        default="not-stated",
                        max_length=20,
                    ),
                ),
                ("period_start", models.DateField(blank=True, null=True)),
                (
                    "period_start_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                ("period_end", models.DateField(blank=True, null=True)),
                (
                    "period_end_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("actual", "reported as fact"),
                            ("estimate", "Estimate"),
                            ("provisional", "Provisional"),
                            ("forecast", "Forecast"),
                            ("plan", "Plan"),
                            ("target", "Target"),
                            ("proposal", "Proposal"),
                            ("conditional", "Conditional"),
                            ("allegation", "Allegation"),
                        ],
                        help_text="A cut that “will” happen is a plan, one that “could” happen is conditional.",
                        max_length=12,
                    ),
                ),
                (
                    "status_ambiguous",
                    models.BooleanField(
                        default=False,
                        help_text="The article leaves open whether it is fact or plan.",
                    ),
                ),
                (
                    "population",
                    models.CharField(
                        blank=True,
                        help_text="Who is counted, in the article's words: “officers, staff and PCSOs”.",
                        max_length=200,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("in-review", "in review"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
                (
                    "public_note",
                    models.CharField(blank=True, help_text="Readers see this.", max_length=500),
                ),
                ("internal_note", models.TextField(blank=True, help_text="Only editors see this.")),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("published_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("typo", "typing mistake"),
                            ("transcription", "copied wrongly from the article"),
                            ("meaning", "understood wrongly"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=15,
                        verbose_name="class",
                    ),
                ),
                (
                    "before",
                    models.JSONField(
                        default=dict, help_text="Field name to what readers saw before."
                    ),
                ),
                (
                    "after",
                    models.JSONField(default=dict, help_text="Field name to what readers see now."),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="One sentence that readers will see.", max_length=500
                    ),
                ),
                (
                    "reported_by",
                    models.CharField(
                        blank=True,
                        help_text="Who pointed it out, if they agreed to be named.",
                        max_length=200,
                    ),
                ),
                (
                    "made_on",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "transaction",
                    models.BigIntegerField(
                        db_default=claims.models.correction.CurrentTransaction(), editable=False
                    ),
                ),
            ],
            options={
                "ordering": ["-made_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["typo", "transcription", "meaning", "withdrawn", ""])
                        ),
                        name="correction_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="correction_has_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.correction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("typo", "typing mistake"),
                            ("transcription", "copied wrongly from the article"),
                            ("meaning", "understood wrongly"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=15,
                        verbose_name="class",
                    ),
                ),
                (
                    "before",
                    models.JSONField(
                        default=dict, help_text="Field name to what readers saw before."
                    ),
                ),
                (
                    "after",
                    models.JSONField(default=dict, help_text="Field name to what readers see now."),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="One sentence that readers will see.", max_length=500
                    ),
                ),
                (
                    "reported_by",
                    models.CharField(
                        blank=True,
                        help_text="Who pointed it out, if they agreed to be named.",
                        max_length=200,
                    ),
                ),
                (
                    "made_on",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "transaction",
                    models.BigIntegerField(
                        db_default=claims.models.correction.CurrentTransaction(), editable=False
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Redirect",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merged", "Merged"),
                            ("duplicate", "Duplicate"),
                            ("split", "Split"),
                        ],
                        max_length=10,
                    ),
                ),
                ("old_path", models.CharField(max_length=300, unique=True)),
                ("new_path", models.CharField(max_length=300)),
                (
                    "moved",
                    models.JSONField(
                        default=dict,
                        editable=False,
                        help_text="What a merge moved, so that it can be undone.",
                    ),
                ),
                (
                    "made_on",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "transaction",
                    models.BigIntegerField(
                        db_default=claims.models.correction.CurrentTransaction(), editable=False
                    ),
                ),
            ],
            options={
                "ordering": ["-made_on", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["merged", "duplicate", "split", ""])),
                        name="redirect_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("old_path__startswith", "/"),
                            ("new_path__startswith", "/"),
                            models.Q(("new_path__startswith", "//"), _negated=True),
                        ),
                        name="redirect_stays_on_this_site",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("old_path", models.F("new_path")), _negated=True),
                        name="redirect_leads_elsewhere",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RedirectEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.redirect",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merged", "Merged"),
                            ("duplicate", "Duplicate"),
                            ("split", "Split"),
                        ],
                        max_length=10,
                    ),
                ),
                ("old_path", models.CharField(max_length=300)),
                ("new_path", models.CharField(max_length=300)),
                (
                    "moved",
                    models.JSONField(
                        default=dict,
                        editable=False,
                        help_text="What a merge moved, so that it can be undone.",
                    ),
                ),
                (
                    "made_on",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "transaction",
                    models.BigIntegerField(
                        db_default=claims.models.correction.CurrentTransaction(), editable=False
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="claims.claim",
                    ),
                ),
                ("message", models.TextField(max_length=2000)),
                ("contact", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("closed", "Closed")],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(blank=True, help_text="What came of it.", max_length=500),
                ),
                (
                    "made_on",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
            ],
            options={
                "ordering": ["state", "-made_on"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["open", "closed", ""])),
                        name="report_state_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.report",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                ("message", models.TextField(max_length=2000)),
                ("contact", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("closed", "Closed")],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(blank=True, help_text="What came of it.", max_length=500),
                ),
                (
                    "made_on",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(editable=False, max_length=64, unique=True)),
                ("check_id", models.CharField(max_length=40, verbose_name="check")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("consistent", "consistent"),
                            ("consistent-if-rounded", "consistent if rounded"),
                            ("inconsistent", "inconsistent"),
                            ("cannot-tell", "cannot tell"),
                        ],
                        max_length=25,
                    ),
                ),
                (
                    "working",
                    models.TextField(help_text="The sum: 549 + 347 + 85 = 981; printed: 962."),
                ),
                (
                    "sentence",
                    models.TextField(help_text="The answer in one sentence that can be printed."),
                ),
                (
                    "found_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("gone_at", models.DateTimeField(editable=False, null=True)),
                ("dismissed_reason", models.CharField(blank=True, db_default="", max_length=500)),
                (
                    "dismissed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("dismissed_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
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
                        name="finding_verdict_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("dismissed_at", None),
                                ("dismissed_by", None),
                                ("dismissed_reason", ""),
                            ),
                            models.Q(
                                models.Q(("dismissed_reason", ""), _negated=True),
                                ("dismissed_at__isnull", False),
                                ("dismissed_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="finding_dismissed_has_a_reason",
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("gone_at", None)),
                        fields=["check_id", "verdict"],
                        name="finding_standing",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.finding",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("key", models.CharField(editable=False, max_length=64)),
                ("check_id", models.CharField(max_length=40, verbose_name="check")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("consistent", "consistent"),
                            ("consistent-if-rounded", "consistent if rounded"),
                            ("inconsistent", "inconsistent"),
                            ("cannot-tell", "cannot tell"),
                        ],
                        max_length=25,
                    ),
                ),
                (
                    "working",
                    models.TextField(help_text="The sum: 549 + 347 + 85 = 981; printed: 962."),
                ),
                (
                    "sentence",
                    models.TextField(help_text="The answer in one sentence that can be printed."),
                ),
                (
                    "found_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("gone_at", models.DateTimeField(editable=False, null=True)),
                ("dismissed_reason", models.CharField(blank=True, db_default="", max_length=500)),
                (
                    "dismissed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("dismissed_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Input",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inputs",
                        to="claims.finding",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inputs",
                        to="claims.claim",
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
                "constraints": [
                    models.UniqueConstraint(
                        fields=("finding", "position"), name="input_position_is_taken_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Listing",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
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
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="claims.measure",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="claims.place",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="claims.unit",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="claims.article",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="claims.publication",
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
                ("form", models.CharField(max_length=20)),
                ("hedge", models.CharField(max_length=20)),
                ("status", models.CharField(max_length=12)),
                (
                    "value",
                    claims.models.fields.ExactDecimalField(
                        decimal_places=9, max_digits=24, null=True
                    ),
                ),
                ("dated_on", models.DateField()),
                ("published_on", models.DateField()),
                ("year", models.SmallIntegerField()),
                ("first_published_at", models.DateTimeField()),
                ("last_changed_at", models.DateTimeField()),
                ("revision", models.IntegerField()),
                ("search", django.contrib.postgres.search.SearchVectorField()),
                ("figure", models.TextField(db_collation="C")),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="listing_search"
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["topics"], name="listing_topics"
                    ),
                    models.Index(fields=["measure", "dated_on"], name="listing_measure"),
                    models.Index(fields=["speaker", "dated_on"], name="listing_speaker"),
                    models.Index(fields=["publication", "dated_on"], name="listing_publication"),
                    models.Index(fields=["place", "dated_on"], name="listing_place"),
                    models.Index(fields=["article"], name="listing_article"),
                    models.Index(
                        fields=["measure", "figure", "dated_on", "claim"], name="listing_figure"
                    ),
                    models.Index(fields=["dated_on", "claim"], name="listing_dated_on"),
                    models.Index(fields=["published_on", "claim"], name="listing_published_on"),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            "value", Decimal("1000000000000000")
                        ),
                        models.F("claim"),
                        name="listing_value",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                "value", Decimal("-1000000000000000")
                            ),
                            descending=True,
                        ),
                        models.OrderBy(models.F("claim"), descending=True),
                        name="listing_value_falling",
                    ),
                    models.Index(
                        fields=["first_published_at", "claim"], name="listing_first_published_at"
                    ),
                    models.Index(fields=["form"], name="listing_form"),
                    models.Index(fields=["hedge"], name="listing_hedge"),
                    models.Index(fields=["status"], name="listing_status"),
                    models.Index(fields=["year"], name="listing_year"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "from_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations_from",
                        to="claims.claim",
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations_to",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("repeats", "Repeats"),
                            ("restates", "Restates"),
                            ("updates", "Updates"),
                            ("corrects", "Corrects"),
                            ("contradicts", "Contradicts"),
                            ("part-of", "is part of"),
                            ("baseline-of", "is the baseline of"),
                            ("derived-from", "is derived from"),
                            ("outcome-of", "is the outcome of"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("editor", "an editor"), ("computed", "Computed")],
                        default="editor",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("suggested", "Suggested"),
                            ("confirmed", "Confirmed"),
                            ("rejected", "Rejected"),
                        ],
                        default="confirmed",
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "repeats",
                                    "restates",
                                    "updates",
                                    "corrects",
                                    "contradicts",
                                    "part-of",
                                    "baseline-of",
                                    "derived-from",
                                    "outcome-of",
                                    "",
                                ],
                            )
                        ),
                        name="relation_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["editor", "computed", ""])),
                        name="relation_basis_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["suggested", "confirmed", "rejected", ""])
                        ),
                        name="relation_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_claim", models.F("to_claim")), _negated=True),
                        name="relation_joins_two_claims",
                        violation_error_message="A claim is not related to itself; choose another one.",
                    ),
                    models.UniqueConstraint(
                        fields=("from_claim", "to_claim", "kind"),
                        name="relation_is_entered_once",
                        violation_error_message="This relation to that claim is already in the record.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RelationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.relation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "from_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("repeats", "Repeats"),
                            ("restates", "Restates"),
                            ("updates", "Updates"),
                            ("corrects", "Corrects"),
                            ("contradicts", "Contradicts"),
                            ("part-of", "is part of"),
                            ("baseline-of", "is the baseline of"),
                            ("derived-from", "is derived from"),
                            ("outcome-of", "is the outcome of"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("editor", "an editor"), ("computed", "Computed")],
                        default="editor",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("suggested", "Suggested"),
                            ("confirmed", "Confirmed"),
                            ("rejected", "Rejected"),
                        ],
                        default="confirmed",
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="relations",
            field=models.ManyToManyField(
                through="claims.Relation",
                through_fields=("from_claim", "to_claim"),
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="finding",
            name="claims",
            field=models.ManyToManyField(
                related_name="findings", through="claims.Input", to="claims.claim"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publication",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_publicationevent" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version", "website") VALUES (NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."version", NEW."website"); RETURN NULL;',
                    hash="391766238aeb0c0ca61d4bb80cdf07a1c54194d8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8578f",
                    table="claims_publication",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publication",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_publicationevent" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version", "website") VALUES (NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."version", NEW."website"); RETURN NULL;',
                    hash="16bcdcc5feba680bcee8b9f7e353a0382ff709f6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c1b60",
                    table="claims_publication",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publication",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_publicationevent" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version", "website") VALUES (OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."version", OLD."website"); RETURN NULL;',
                    hash="2967e7dad773538e7d17c50e9cf43c4c2c1b6faf",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b4987",
                    table="claims_publication",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publication",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="99ba89121389be5a9cca3a1e22126e0732723f40",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_58772",
                    table="claims_publication",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publication",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="7044a821738fbbf6b5b6e1513be270e324d41893",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_975bd",
                    table="claims_publication",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publicationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1fe1541c38b65c7e400c6dc921fa263d18473bbd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d40f1",
                    table="claims_publicationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_articleevent" ("accessed_on", "archive_url", "byline", "headline", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "published_on", "published_precision", "state", "text", "url", "version", "withdrawn_reason") VALUES (NEW."accessed_on", NEW."archive_url", NEW."byline", NEW."headline", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publication_id", NEW."published_on", NEW."published_precision", NEW."state", NEW."text", NEW."url", NEW."version", NEW."withdrawn_reason"); RETURN NULL;',
                    hash="e037c3870556c1b62a0d9c448fa6a31740b6a9a3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b08cf",
                    table="claims_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."accessed_on" IS DISTINCT FROM (NEW."accessed_on") OR OLD."archive_url" IS DISTINCT FROM (NEW."archive_url") OR OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."headline" IS DISTINCT FROM (NEW."headline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."publication_id" IS DISTINCT FROM (NEW."publication_id") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."published_precision" IS DISTINCT FROM (NEW."published_precision") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."withdrawn_reason" IS DISTINCT FROM (NEW."withdrawn_reason"))',
                    func='INSERT INTO "claims_articleevent" ("accessed_on", "archive_url", "byline", "headline", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "published_on", "published_precision", "state", "text", "url", "version", "withdrawn_reason") VALUES (NEW."accessed_on", NEW."archive_url", NEW."byline", NEW."headline", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publication_id", NEW."published_on", NEW."published_precision", NEW."state", NEW."text", NEW."url", NEW."version", NEW."withdrawn_reason"); RETURN NULL;',
                    hash="218c5d7be28735c1c93f52f6cc8f97eb541bd06f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_500a2",
                    table="claims_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_articleevent" ("accessed_on", "archive_url", "byline", "headline", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "published_on", "published_precision", "state", "text", "url", "version", "withdrawn_reason") VALUES (OLD."accessed_on", OLD."archive_url", OLD."byline", OLD."headline", OLD."id", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publication_id", OLD."published_on", OLD."published_precision", OLD."state", OLD."text", OLD."url", OLD."version", OLD."withdrawn_reason"); RETURN NULL;',
                    hash="07c4dda0b8b599c1956f64458c38e37a17420648",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_94a4e",
                    table="claims_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="1d3e332be721a218e94cb41e0ad88dde01fe01aa",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_ce82f",
                    table="claims_article",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="a197267160301ee9594d46d734155aa1dbb78f1d",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_33e17",
                    table="claims_article",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="state_takes_allowed_steps",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{draft:published,published:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="b4399ee974222b9e14a6c3fa971cd55e8b03f943",
                    operation="UPDATE",
                    pgid="pgtrigger_state_takes_allowed_steps_88724",
                    table="claims_article",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="published_is_never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"state\" IN ('published', 'withdrawn'))",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="9b0444c969536beda307f2bcb9339e0ba319f9d8",
                    operation="DELETE",
                    pgid="pgtrigger_published_is_never_deleted_deef8",
                    table="claims_article",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="claims_leave_first",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"state\" = 'published' AND NOT (NEW.\"state\" = 'published'))",
                    func="\n                    IF EXISTS (SELECT FROM claims_claim c JOIN claims_quotation q\n                               ON q.id = c.quotation_id\n                               WHERE q.article_id = OLD.id AND c.state = 'published') THEN\n                        RAISE EXCEPTION 'Withdraw the claims of this article before the article.'\n                        USING ERRCODE = 'check_violation',\n                              CONSTRAINT = 'article_withdrawn_has_no_published_claim';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="6844cc38799a9452bd60298528f1c4dd667518e7",
                    operation="UPDATE",
                    pgid="pgtrigger_claims_leave_first_b2b36",
                    table="claims_article",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="published_changes_with_correction",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."headline" IS DISTINCT FROM (NEW."headline") OR OLD."publication_id" IS DISTINCT FROM (NEW."publication_id") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."published_precision" IS DISTINCT FROM (NEW."published_precision") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                    constraint="CONSTRAINT",
                    func="\n            IF EXISTS (\n                SELECT FROM claims_claim claim\n                WHERE claim.id IN (SELECT c.id FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id WHERE q.article_id = NEW.id)\n                AND claim.state IN ('published', 'withdrawn')\n                AND claim.published_at < transaction_timestamp()\n                AND NOT EXISTS (SELECT FROM claims_correction c\n                                WHERE c.claim_id = claim.id AND c.transaction = txid_current())\n            )\n            AND NOT EXISTS (SELECT FROM claims_redirect r WHERE r.transaction = txid_current())\n            THEN\n                RAISE EXCEPTION 'A published claim changes only together with a correction.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'published_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                    hash="077af433011eb994536bb799d4c7306754651dc9",
                    operation="UPDATE",
                    pgid="pgtrigger_published_changes_with_correction_609df",
                    table="claims_article",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="relist",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT c.id FROM changed a JOIN claims_quotation q ON q.article_id = a.id JOIN claims_claim c ON c.quotation_id = q.id)); RETURN NULL;",
                    hash="5ffc772e7b8e3160e2198458c94315bce0cd5040",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_relist_3cd0f",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="articleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0e023ee976bbcdbdcec8bdf853814cbd4721963f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_49e1f",
                    table="claims_articleevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_unitevent" ("code", "dimension", "factor", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plural", "singular", "symbol", "symbol_first", "version") VALUES (NEW."code", NEW."dimension", NEW."factor", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plural", NEW."singular", NEW."symbol", NEW."symbol_first", NEW."version"); RETURN NULL;',
                    hash="780b3402ba77a293655a0b43ec3e1fdb61e25f88",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_266bc",
                    table="claims_unit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_unitevent" ("code", "dimension", "factor", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plural", "singular", "symbol", "symbol_first", "version") VALUES (NEW."code", NEW."dimension", NEW."factor", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plural", NEW."singular", NEW."symbol", NEW."symbol_first", NEW."version"); RETURN NULL;',
                    hash="ad3c1fe2e21a62ba9179077eba3c251e30a0fb6e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ac097",
                    table="claims_unit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_unitevent" ("code", "dimension", "factor", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plural", "singular", "symbol", "symbol_first", "version") VALUES (OLD."code", OLD."dimension", OLD."factor", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plural", OLD."singular", OLD."symbol", OLD."symbol_first", OLD."version"); RETURN NULL;',
                    hash="f8612bf8799c62c996eaffc796f8a4444266212b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fd24b",
                    table="claims_unit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="61549914ed71beb463ed13f88ff4d85ffc33cd39",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_ad14a",
                    table="claims_unit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="4c2b34c6a96c31266a9abda84f8dfc9b274ab649",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_55044",
                    table="claims_unit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="eb938ae65e0ac3aa195823d780301e4bf6ec813f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7516f",
                    table="claims_unitevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_topicevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="f9491b0093c0c948311af4d33a95c230c8620f21",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5f998",
                    table="claims_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_topicevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="2405d6ebee9952e811327cc54bdeba8381de367c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_010ac",
                    table="claims_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_topicevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."version"); RETURN NULL;',
                    hash="54c91c4e4b5ba8d970d4bcf93f1154f8c0d22ebd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a32b8",
                    table="claims_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="ca34d2e9d9b9a50d903053f15b2605ce8c5de8dd",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_3aff3",
                    table="claims_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="2d016dd9cfa49785b16c2ebf85a4a06ff3b65436",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_9f913",
                    table="claims_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="23bb4601503dae76b9c311784eb4dceb19884a7e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7eb88",
                    table="claims_topicevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_measureevent" ("aliases", "definition", "denominator_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "unit_id", "version") VALUES (NEW."aliases", NEW."definition", NEW."denominator_id", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."unit_id", NEW."version"); RETURN NULL;',
                    hash="9444ddcc7ea1a3f110cc5bf81c36b8cb848655f7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fe873",
                    table="claims_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_measureevent" ("aliases", "definition", "denominator_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "unit_id", "version") VALUES (NEW."aliases", NEW."definition", NEW."denominator_id", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."unit_id", NEW."version"); RETURN NULL;',
                    hash="38033587d09d15ffcfe2572a782abd1d5e99c35c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_00293",
                    table="claims_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_measureevent" ("aliases", "definition", "denominator_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "unit_id", "version") VALUES (OLD."aliases", OLD."definition", OLD."denominator_id", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."unit_id", OLD."version"); RETURN NULL;',
                    hash="b1566eccfbb12f214fd35ce89b479bacabac3760",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d8b77",
                    table="claims_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="2f96f11e1259804af2ed5598b192905cbf03e0e9",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_33a46",
                    table="claims_measure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="767062f51a33272a3f5a32cd0b19b77c7900fac5",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_09286",
                    table="claims_measure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="relist",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT c.id FROM changed m JOIN claims_claim c ON c.measure_id = m.id)); RETURN NULL;",
                    hash="2bab61056c7a294aeb2c82bfca5e4af428934e79",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_relist_2189c",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="83581b5ba981416fe30af326bfd22477821752f0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_46112",
                    table="claims_measureevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_measuretopicevent" ("id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "topic_id") VALUES (NEW."id", NEW."measure_id", _pgh_attach_context(), NOW(), \'insert\', NEW."topic_id"); RETURN NULL;',
                    hash="2d0593345d7417b4aabcd0c3f06974ba3fd859c4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0aee8",
                    table="claims_measure_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_measuretopicevent" ("id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "topic_id") VALUES (OLD."id", OLD."measure_id", _pgh_attach_context(), NOW(), \'delete\', OLD."topic_id"); RETURN NULL;',
                    hash="fcdc4518d0784b830cc62accc940ea2b0bd88da7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_42322",
                    table="claims_measure_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="relist_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id)); RETURN NULL;",
                    hash="9a95983922f727ec5f515753770aa941fa4e34cf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_relist_added_65ab0",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_measure_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="relist_removed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id)); RETURN NULL;",
                    hash="d321af99c08bca8920290f2099c7c28f0743d010",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_relist_removed_a8199",
                    referencing="REFERENCING OLD TABLE AS changed ",
                    table="claims_measure_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_for_measure",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n        UPDATE claims_measure SET version = version + 1\n        WHERE id = coalesce(NEW.measure_id, OLD.measure_id);\n        RETURN NULL;\n    ",
                    hash="21292a9a2bfb9ffe6929a08a06ab2b28727fd5f4",
                    operation="INSERT OR DELETE",
                    pgid="pgtrigger_counts_for_measure_dd292",
                    table="claims_measure_topics",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="topic_is_given_or_taken",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="76333ab554d6f422cda24f12f2af472dd79739de",
                    operation="UPDATE",
                    pgid="pgtrigger_topic_is_given_or_taken_1d287",
                    table="claims_measure_topics",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopicevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7d53840fc20589ea06948759298492bbc28b56fc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c45d8",
                    table="claims_measuretopicevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_placeevent" ("code", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."code", NEW."id", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="e2c67f30c4924692166327164dad3d22f81fdbfb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8df2f",
                    table="claims_place",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_placeevent" ("code", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."code", NEW."id", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="09e77bb431665617a86f95c482fd2eb7f269a82a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6047d",
                    table="claims_place",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_placeevent" ("code", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (OLD."code", OLD."id", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."version"); RETURN NULL;',
                    hash="348efda573fb2d0ef9a30e53ec61c9233b615f83",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0f179",
                    table="claims_place",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="7bbad2948232e079b7029cc3e320bd4634917cb6",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_f6936",
                    table="claims_place",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="11fec8d522a0696f4c35832e9a3d6a15694cd614",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_ac3e6",
                    table="claims_place",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="11a92e781bda32422aa9e3ed7d11ba375a7cf32a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ac68c",
                    table="claims_placeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_speakerevent" ("aliases", "description", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "slug", "version", "wikidata_id") VALUES (NEW."aliases", NEW."description", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publication_id", NEW."slug", NEW."version", NEW."wikidata_id"); RETURN NULL;',
                    hash="5a45f9d56263b0509836131189f5343d0daabaf0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7cf94",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_speakerevent" ("aliases", "description", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "slug", "version", "wikidata_id") VALUES (NEW."aliases", NEW."description", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publication_id", NEW."slug", NEW."version", NEW."wikidata_id"); RETURN NULL;',
                    hash="a85236a2422af352986332d6fb74b9ca04298e6a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d9d7a",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_speakerevent" ("aliases", "description", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "slug", "version", "wikidata_id") VALUES (OLD."aliases", OLD."description", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publication_id", OLD."slug", OLD."version", OLD."wikidata_id"); RETURN NULL;',
                    hash="a75766200689f834cc764ec7bcac957699da7f6a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b8590",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="8a77fa6adc92f66ff85c487d73dcd0e26453db74",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_b6b46",
                    table="claims_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="3bba86f50d4dabf4fe7df748f2c77d121b09429b",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_b3f21",
                    table="claims_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="relist",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT c.id FROM changed s JOIN claims_quotation q ON s.id IN (q.speaker_id, q.on_behalf_of_id, q.credited_to_id) JOIN claims_claim c ON c.quotation_id = q.id)); RETURN NULL;",
                    hash="2481e874f68aec134e7e34628ff8a47d82239f08",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_relist_1b1a5",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4c9d2e5edff8cca0700490bf7be500f6b256b177",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9c114",
                    table="claims_speakerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_roleevent" ("id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "title", "until", "until_precision", "version") VALUES (NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."since_precision", NEW."title", NEW."until", NEW."until_precision", NEW."version"); RETURN NULL;',
                    hash="5b095399d72ae8286d15951a5e8660a84e4a55e3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_14055",
                    table="claims_role",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_roleevent" ("id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "title", "until", "until_precision", "version") VALUES (NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."since_precision", NEW."title", NEW."until", NEW."until_precision", NEW."version"); RETURN NULL;',
                    hash="a27dae731b38f9a9d27b396d68ba735087268ee4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_836ce",
                    table="claims_role",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_roleevent" ("id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "title", "until", "until_precision", "version") VALUES (OLD."id", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."since_precision", OLD."title", OLD."until", OLD."until_precision", OLD."version"); RETURN NULL;',
                    hash="0f5cd1ee2b4d61a7ba99564efb163c60e7a090b4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_19ad0",
                    table="claims_role",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="3e9744f6d8cbe7c1592caf43ff9c44b6c63dea7b",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_a2b94",
                    table="claims_role",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="0cf0e5d81583d83d20f2a3a0e3591653fc6a5b1f",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_19eb9",
                    table="claims_role",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ccc3f0ed312d4dac6e410109608f69f330964308",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_296cb",
                    table="claims_roleevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_quotationevent" ("article_id", "credited_to_id", "end", "exact", "id", "kind", "location", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role_as_printed", "said_on", "said_precision", "speaker_id", "start", "suffix", "version") VALUES (NEW."article_id", NEW."credited_to_id", NEW."end", NEW."exact", NEW."id", NEW."kind", NEW."location", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."role_as_printed", NEW."said_on", NEW."said_precision", NEW."speaker_id", NEW."start", NEW."suffix", NEW."version"); RETURN NULL;',
                    hash="4e225cf3df91a134d0014ee9945a772127274082",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0ce83",
                    table="claims_quotation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_quotationevent" ("article_id", "credited_to_id", "end", "exact", "id", "kind", "location", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role_as_printed", "said_on", "said_precision", "speaker_id", "start", "suffix", "version") VALUES (NEW."article_id", NEW."credited_to_id", NEW."end", NEW."exact", NEW."id", NEW."kind", NEW."location", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."role_as_printed", NEW."said_on", NEW."said_precision", NEW."speaker_id", NEW."start", NEW."suffix", NEW."version"); RETURN NULL;',
                    hash="fecdd9ca19e8a34b4e87164df7a8e51554f082ed",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_638ac",
                    table="claims_quotation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_quotationevent" ("article_id", "credited_to_id", "end", "exact", "id", "kind", "location", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role_as_printed", "said_on", "said_precision", "speaker_id", "start", "suffix", "version") VALUES (OLD."article_id", OLD."credited_to_id", OLD."end", OLD."exact", OLD."id", OLD."kind", OLD."location", OLD."on_behalf_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prefix", OLD."role_as_printed", OLD."said_on", OLD."said_precision", OLD."speaker_id", OLD."start", OLD."suffix", OLD."version"); RETURN NULL;',
                    hash="41d2ec3023db03fe096f4e34888f9c5ff8d361cb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a84bf",
                    table="claims_quotation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotation",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="7b6ac66647138f70a2abdd75bbe2107e3af51fcb",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_f9469",
                    table="claims_quotation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotation",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="e323db4d6afc6b3c7a95c23ebecd949aa80493c4",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_c7b98",
                    table="claims_quotation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotation",
            trigger=pgtrigger.compiler.Trigger(
                name="published_changes_with_correction",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."credited_to_id" IS DISTINCT FROM (NEW."credited_to_id") OR OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."location" IS DISTINCT FROM (NEW."location") OR OLD."on_behalf_of_id" IS DISTINCT FROM (NEW."on_behalf_of_id") OR OLD."role_as_printed" IS DISTINCT FROM (NEW."role_as_printed") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on") OR OLD."said_precision" IS DISTINCT FROM (NEW."said_precision") OR OLD."speaker_id" IS DISTINCT FROM (NEW."speaker_id"))',
                    constraint="CONSTRAINT",
                    func="\n            IF EXISTS (\n                SELECT FROM claims_claim claim\n                WHERE claim.id IN (SELECT id FROM claims_claim WHERE quotation_id = NEW.id)\n                AND claim.state IN ('published', 'withdrawn')\n                AND claim.published_at < transaction_timestamp()\n                AND NOT EXISTS (SELECT FROM claims_correction c\n                                WHERE c.claim_id = claim.id AND c.transaction = txid_current())\n            )\n            AND NOT EXISTS (SELECT FROM claims_redirect r WHERE r.transaction = txid_current())\n            THEN\n                RAISE EXCEPTION 'A published claim changes only together with a correction.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'published_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                    hash="e95f98124c7032ca83cec4987137b37ef710b9bc",
                    operation="UPDATE",
                    pgid="pgtrigger_published_changes_with_correction_30c4e",
                    table="claims_quotation",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotation",
            trigger=pgtrigger.compiler.Trigger(
                name="relist",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT c.id FROM changed q JOIN claims_claim c ON c.quotation_id = q.id)); RETURN NULL;",
                    hash="627acf04dd16a1648b4ca60cc0f7893acfd07139",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_relist_30fb1",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_quotation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8043d6b480fd3aecfe91389b5a7bdb707827cc52",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0ee8f",
                    table="claims_quotationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_claimevent" ("as_printed", "baseline_as_printed", "baseline_kind", "baseline_value", "direction", "end", "entered_by_id", "form", "hedge", "id", "internal_note", "lower", "lower_inclusive", "measure_id", "per", "period_end", "period_end_precision", "period_kind", "period_start", "period_start_precision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "population", "public_note", "published_at", "quotation_id", "reviewed_by_id", "start", "state", "statement", "status", "status_ambiguous", "unit_id", "upper", "upper_inclusive", "value", "version", "withdrawn_reason") VALUES (NEW."as_printed", NEW."baseline_as_printed", NEW."baseline_kind", NEW."baseline_value", NEW."direction", NEW."end", NEW."entered_by_id", NEW."form", NEW."hedge", NEW."id", NEW."internal_note", NEW."lower", NEW."lower_inclusive", NEW."measure_id", NEW."per", NEW."period_end", NEW."period_end_precision", NEW."period_kind", NEW."period_start", NEW."period_start_precision", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."population", NEW."public_note", NEW."published_at", NEW."quotation_id", NEW."reviewed_by_id", NEW."start", NEW."state", NEW."statement", NEW."status", NEW."status_ambiguous", NEW."unit_id", NEW."upper", NEW."upper_inclusive", NEW."value", NEW."version", NEW."withdrawn_reason"); RETURN NULL;',
                    hash="173b2e9d6d64217347e52e586977de552f2b0d94",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_df8fa",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."as_printed" IS DISTINCT FROM (NEW."as_printed") OR OLD."baseline_as_printed" IS DISTINCT FROM (NEW."baseline_as_printed") OR OLD."baseline_kind" IS DISTINCT FROM (NEW."baseline_kind") OR OLD."baseline_value" IS DISTINCT FROM (NEW."baseline_value") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."hedge" IS DISTINCT FROM (NEW."hedge") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_note" IS DISTINCT FROM (NEW."internal_note") OR OLD."lower" IS DISTINCT FROM (NEW."lower") OR OLD."lower_inclusive" IS DISTINCT FROM (NEW."lower_inclusive") OR OLD."measure_id" IS DISTINCT FROM (NEW."measure_id") OR OLD."per" IS DISTINCT FROM (NEW."per") OR OLD."period_end" IS DISTINCT FROM (NEW."period_end") OR OLD."period_end_precision" IS DISTINCT FROM (NEW."period_end_precision") OR OLD."period_kind" IS DISTINCT FROM (NEW."period_kind") OR OLD."period_start" IS DISTINCT FROM (NEW."period_start") OR OLD."period_start_precision" IS DISTINCT FROM (NEW."period_start_precision") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."public_note" IS DISTINCT FROM (NEW."public_note") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."quotation_id" IS DISTINCT FROM (NEW."quotation_id") OR OLD."reviewed_by_id" IS DISTINCT FROM (NEW."reviewed_by_id") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."statement" IS DISTINCT FROM (NEW."statement") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_ambiguous" IS DISTINCT FROM (NEW."status_ambiguous") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."upper" IS DISTINCT FROM (NEW."upper") OR OLD."upper_inclusive" IS DISTINCT FROM (NEW."upper_inclusive") OR OLD."value" IS DISTINCT FROM (NEW."value") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."withdrawn_reason" IS DISTINCT FROM (NEW."withdrawn_reason"))',
                    func='INSERT INTO "claims_claimevent" ("as_printed", "baseline_as_printed", "baseline_kind", "baseline_value", "direction", "end", "entered_by_id", "form", "hedge", "id", "internal_note", "lower", "lower_inclusive", "measure_id", "per", "period_end", "period_end_precision", "period_kind", "period_start", "period_start_precision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "population", "public_note", "published_at", "quotation_id", "reviewed_by_id", "start", "state", "statement", "status", "status_ambiguous", "unit_id", "upper", "upper_inclusive", "value", "version", "withdrawn_reason") VALUES (NEW."as_printed", NEW."baseline_as_printed", NEW."baseline_kind", NEW."baseline_value", NEW."direction", NEW."end", NEW."entered_by_id", NEW."form", NEW."hedge", NEW."id", NEW."internal_note", NEW."lower", NEW."lower_inclusive", NEW."measure_id", NEW."per", NEW."period_end", NEW."period_end_precision", NEW."period_kind", NEW."period_start", NEW."period_start_precision", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."population", NEW."public_note", NEW."published_at", NEW."quotation_id", NEW."reviewed_by_id", NEW."start", NEW."state", NEW."statement", NEW."status", NEW."status_ambiguous", NEW."unit_id", NEW."upper", NEW."upper_inclusive", NEW."value", NEW."version", NEW."withdrawn_reason"); RETURN NULL;',
                    hash="7d7d4c29915ed95ffea44578938900d2bcf78677",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe4ba",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_claimevent" ("as_printed", "baseline_as_printed", "baseline_kind", "baseline_value", "direction", "end", "entered_by_id", "form", "hedge", "id", "internal_note", "lower", "lower_inclusive", "measure_id", "per", "period_end", "period_end_precision", "period_kind", "period_start", "period_start_precision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "population", "public_note", "published_at", "quotation_id", "reviewed_by_id", "start", "state", "statement", "status", "status_ambiguous", "unit_id", "upper", "upper_inclusive", "value", "version", "withdrawn_reason") VALUES (OLD."as_printed", OLD."baseline_as_printed", OLD."baseline_kind", OLD."baseline_value", OLD."direction", OLD."end", OLD."entered_by_id", OLD."form", OLD."hedge", OLD."id", OLD."internal_note", OLD."lower", OLD."lower_inclusive", OLD."measure_id", OLD."per", OLD."period_end", OLD."period_end_precision", OLD."period_kind", OLD."period_start", OLD."period_start_precision", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."population", OLD."public_note", OLD."published_at", OLD."quotation_id", OLD."reviewed_by_id", OLD."start", OLD."state", OLD."statement", OLD."status", OLD."status_ambiguous", OLD."unit_id", OLD."upper", OLD."upper_inclusive", OLD."value", OLD."version", OLD."withdrawn_reason"); RETURN NULL;',
                    hash="60821712b88827109ee260375af0bd618523e034",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dbf31",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="c3da3394bb0ef975b6c131721a421a38b0d149db",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_b3fac",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="03160f8e7ea60d568cf016e76821629cd7b99458",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_62934",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="state_takes_allowed_steps",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{draft:in-review,in-review:draft,in-review:published,published:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="2da31f2f07b7088b445456b76204ed603f47c91b",
                    operation="UPDATE",
                    pgid="pgtrigger_state_takes_allowed_steps_f1a43",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="published_is_never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"state\" IN ('published', 'withdrawn'))",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="b2d8628dace02efd593990451f204be15f3b1555",
                    operation="DELETE",
                    pgid="pgtrigger_published_is_never_deleted_cfd4f",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="published_is_attributed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'published')",
                    constraint="CONSTRAINT",
                    func="\n            IF EXISTS (SELECT FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id\n                       JOIN claims_article a ON a.id = q.article_id\n                       WHERE c.id = NEW.id AND c.state = 'published'\n                       AND (q.speaker_id IS NULL OR a.state <> 'published')) THEN\n                RAISE EXCEPTION\n                    'A published claim says who said it and stands in a published article.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_published_is_attributed';\n            END IF;\n            RETURN NULL;\n        ",
                    hash="01be221b65d899e6fe5b37de5eac02e9ce572fca",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_published_is_attributed_40582",
                    table="claims_claim",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="published_changes_with_correction",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."as_printed" IS DISTINCT FROM (NEW."as_printed") OR OLD."baseline_as_printed" IS DISTINCT FROM (NEW."baseline_as_printed") OR OLD."baseline_kind" IS DISTINCT FROM (NEW."baseline_kind") OR OLD."baseline_value" IS DISTINCT FROM (NEW."baseline_value") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."hedge" IS DISTINCT FROM (NEW."hedge") OR OLD."lower" IS DISTINCT FROM (NEW."lower") OR OLD."lower_inclusive" IS DISTINCT FROM (NEW."lower_inclusive") OR OLD."measure_id" IS DISTINCT FROM (NEW."measure_id") OR OLD."per" IS DISTINCT FROM (NEW."per") OR OLD."period_end" IS DISTINCT FROM (NEW."period_end") OR OLD."period_end_precision" IS DISTINCT FROM (NEW."period_end_precision") OR OLD."period_kind" IS DISTINCT FROM (NEW."period_kind") OR OLD."period_start" IS DISTINCT FROM (NEW."period_start") OR OLD."period_start_precision" IS DISTINCT FROM (NEW."period_start_precision") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."public_note" IS DISTINCT FROM (NEW."public_note") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."quotation_id" IS DISTINCT FROM (NEW."quotation_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."statement" IS DISTINCT FROM (NEW."statement") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_ambiguous" IS DISTINCT FROM (NEW."status_ambiguous") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."upper" IS DISTINCT FROM (NEW."upper") OR OLD."upper_inclusive" IS DISTINCT FROM (NEW."upper_inclusive") OR OLD."value" IS DISTINCT FROM (NEW."value") OR OLD."withdrawn_reason" IS DISTINCT FROM (NEW."withdrawn_reason"))',
                    constraint="CONSTRAINT",
                    func="\n            IF EXISTS (\n                SELECT FROM claims_claim claim\n                WHERE claim.id IN (SELECT NEW.id WHERE OLD.state IN ('published', 'withdrawn'))\n                AND claim.state IN ('published', 'withdrawn')\n                AND claim.published_at < transaction_timestamp()\n                AND NOT EXISTS (SELECT FROM claims_correction c\n                                WHERE c.claim_id = claim.id AND c.transaction = txid_current())\n            )\n            AND NOT EXISTS (SELECT FROM claims_redirect r WHERE r.transaction = txid_current())\n            THEN\n                RAISE EXCEPTION 'A published claim changes only together with a correction.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'published_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                    hash="313400e525ce609169139984e61192e443526ed0",
                    operation="UPDATE",
                    pgid="pgtrigger_published_changes_with_correction_03932",
                    table="claims_claim",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="relist_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT id FROM changed)); RETURN NULL;",
                    hash="a47077a7e99af26d6dbd6be4220c5d77675dd3af",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_relist_added_493c3",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="relist",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT id FROM changed)); RETURN NULL;",
                    hash="c91515827aa60ccadc82e2b33cb6f5a0a6974751",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_relist_f8944",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0342f9354d975fc258a2169f5a68f2fcb6b672f7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aeef3",
                    table="claims_claimevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_correctionevent" ("after", "before", "claim_id", "id", "kind", "made_by_id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reported_by", "transaction") VALUES (NEW."after", NEW."before", NEW."claim_id", NEW."id", NEW."kind", NEW."made_by_id", NEW."made_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reported_by", NEW."transaction"); RETURN NULL;',
                    hash="f11bbf0b3349744360b17b73626a8183044f093e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f2c24",
                    table="claims_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_correctionevent" ("after", "before", "claim_id", "id", "kind", "made_by_id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reported_by", "transaction") VALUES (NEW."after", NEW."before", NEW."claim_id", NEW."id", NEW."kind", NEW."made_by_id", NEW."made_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reported_by", NEW."transaction"); RETURN NULL;',
                    hash="9d6812670aa5a4556425a72aad279ad352ada6f0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e23e3",
                    table="claims_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_correctionevent" ("after", "before", "claim_id", "id", "kind", "made_by_id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reported_by", "transaction") VALUES (OLD."after", OLD."before", OLD."claim_id", OLD."id", OLD."kind", OLD."made_by_id", OLD."made_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reported_by", OLD."transaction"); RETURN NULL;',
                    hash="d868518a2b83c5293b18c76aaec91becf43bc21f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b6d31",
                    table="claims_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="correction_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cf429a86df2c3a86c9701c97fd772999241abd0f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_correction_stays_81e48",
                    table="claims_correction",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="relist_corrected",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_relist(ARRAY(SELECT claim_id FROM changed)); RETURN NULL;",
                    hash="a24b7c04188fa4527a99fd7f8a8f7de1c76ea24d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_relist_corrected_67842",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correctionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7fcf8a4a6dc13dfbe20b554c3b6d923ada46bfea",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f4b0e",
                    table="claims_correctionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redirect",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_redirectevent" ("id", "kind", "made_by_id", "made_on", "moved", "new_path", "old_path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "transaction", "version") VALUES (NEW."id", NEW."kind", NEW."made_by_id", NEW."made_on", NEW."moved", NEW."new_path", NEW."old_path", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."transaction", NEW."version"); RETURN NULL;',
                    hash="8fa9dddb72fc7b614ecab92a44fed003702405b9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_320ac",
                    table="claims_redirect",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redirect",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_redirectevent" ("id", "kind", "made_by_id", "made_on", "moved", "new_path", "old_path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "transaction", "version") VALUES (NEW."id", NEW."kind", NEW."made_by_id", NEW."made_on", NEW."moved", NEW."new_path", NEW."old_path", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."transaction", NEW."version"); RETURN NULL;',
                    hash="9aeb061dec714432fbb60fc04b7ae28b8e9d905b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_27917",
                    table="claims_redirect",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redirect",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_redirectevent" ("id", "kind", "made_by_id", "made_on", "moved", "new_path", "old_path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "transaction", "version") VALUES (OLD."id", OLD."kind", OLD."made_by_id", OLD."made_on", OLD."moved", OLD."new_path", OLD."old_path", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."transaction", OLD."version"); RETURN NULL;',
                    hash="f5d08fc3e2482dec2dd760387367887c483224a7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_93f27",
                    table="claims_redirect",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redirect",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="5d812312518b068d77e1cc8b55ccc6d00275fa1a",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_77d31",
                    table="claims_redirect",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redirect",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="eb4ae87196b598b68043e63ea2d2e92a6472db2c",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_e4a37",
                    table="claims_redirect",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redirectevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f4b76d3bd0764ab58726c19a956e4c0e0f7720d8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a4e5b",
                    table="claims_redirectevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="report",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_reportevent" ("claim_id", "contact", "id", "made_on", "message", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version") VALUES (NEW."claim_id", NEW."contact", NEW."id", NEW."made_on", NEW."message", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."version"); RETURN NULL;',
                    hash="88aca2cfd4a540cde8463a6308928d72afcecd44",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3ea53",
                    table="claims_report",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="report",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_reportevent" ("claim_id", "contact", "id", "made_on", "message", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version") VALUES (NEW."claim_id", NEW."contact", NEW."id", NEW."made_on", NEW."message", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."version"); RETURN NULL;',
                    hash="be69e9dfe7095056f88c92d167d91227bd8a935c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_73635",
                    table="claims_report",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="report",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_reportevent" ("claim_id", "contact", "id", "made_on", "message", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version") VALUES (OLD."claim_id", OLD."contact", OLD."id", OLD."made_on", OLD."message", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."version"); RETURN NULL;',
                    hash="c699ede35b3504ea821ad1f692cd86ba719a16cd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b4ca",
                    table="claims_report",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="report",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="acfdc5996ef440eb2a884b77d0d352e0f9eacf3d",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_9b883",
                    table="claims_report",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="report",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="1c28eaecaa98caf52e10a76c831f7a755ace8629",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_387a2",
                    table="claims_report",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d4b88683eec2e7fdb621882ac56a6dc6154aaff1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1a606",
                    table="claims_reportevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="dismissal_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."dismissed_by_id" IS DISTINCT FROM (NEW."dismissed_by_id") OR OLD."dismissed_reason" IS DISTINCT FROM (NEW."dismissed_reason"))',
                    func='INSERT INTO "claims_findingevent" ("check_id", "dismissed_at", "dismissed_by_id", "dismissed_reason", "found_at", "gone_at", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sentence", "verdict", "working") VALUES (NEW."check_id", NEW."dismissed_at", NEW."dismissed_by_id", NEW."dismissed_reason", NEW."found_at", NEW."gone_at", NEW."id", NEW."key", _pgh_attach_context(), NOW(), \'dismissal\', NEW."id", NEW."sentence", NEW."verdict", NEW."working"); RETURN NULL;',
                    hash="37b805ec70ff4e4348a16754cf0687bf192a3031",
                    operation="UPDATE",
                    pgid="pgtrigger_dismissal_update_9d90b",
                    table="claims_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="findingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fd9919a191447a4188503f3f0e3299e11f3725f8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7c70f",
                    table="claims_findingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_relationevent" ("basis", "from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "to_claim_id", "version") VALUES (NEW."basis", NEW."from_claim_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."to_claim_id", NEW."version"); RETURN NULL;',
                    hash="b98682767df8ad41cb882618e9143069abca9b50",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eff0a",
                    table="claims_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_relationevent" ("basis", "from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "to_claim_id", "version") VALUES (NEW."basis", NEW."from_claim_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."to_claim_id", NEW."version"); RETURN NULL;',
                    hash="72a1d6deb5b4079e9b45d982b4b5657e189b64a7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b5b97",
                    table="claims_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_relationevent" ("basis", "from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "to_claim_id", "version") VALUES (OLD."basis", OLD."from_claim_id", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."to_claim_id", OLD."version"); RETURN NULL;',
                    hash="394c2b735f7f93744daaeb7644c74b827fa0ab7a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d87aa",
                    table="claims_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="newer_version_is_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                    func="\n        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                    hash="41e828f776bb9bf86b1c55b3b37b5291e8b5b9af",
                    operation="UPDATE",
                    pgid="pgtrigger_newer_version_is_kept_7074b",
                    table="claims_relation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="version_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="992e767ed8943bfd33e7d974f13eb395410e29af",
                    operation="UPDATE",
                    pgid="pgtrigger_version_counts_a4799",
                    table="claims_relation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ec78d6c97ccaaa2258fbfaa2088b326e5e758148",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ddeee",
                    table="claims_relationevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
