"""A precision without its date was accepted, for of no date the rule knew no day."""

import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

DATES = {
    "claims_claim": ["period_start", "period_end"],
    "claims_quotation": ["said_on"],
    "claims_role": ["since", "until"],
}


def empty_precision(table, date):
    """No reader has ever seen the precision of no date, so that it goes is no change to tell."""
    precision = f"{date.removesuffix('_on')}_precision"
    return f"""
        ALTER TABLE {table} DISABLE TRIGGER USER;
        UPDATE {table} SET {precision} = '' WHERE {date} IS NULL AND {precision} <> '';
        ALTER TABLE {table} ENABLE TRIGGER USER;
    """  # noqa: S608 – names of this file


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0007_utterances"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *(
            migrations.RunSQL(empty_precision(table, date), migrations.RunSQL.noop)
            for table, dates in DATES.items()
            for date in dates
        ),
        migrations.RemoveConstraint(
            model_name="article",
            name="article_published_on_has_a_precision",
        ),
        migrations.RemoveConstraint(
            model_name="claim",
            name="claim_period_start_has_a_precision",
        ),
        migrations.RemoveConstraint(
            model_name="claim",
            name="claim_period_end_has_a_precision",
        ),
        migrations.RemoveConstraint(
            model_name="quotation",
            name="quotation_said_on_has_a_precision",
        ),
        migrations.RemoveConstraint(
            model_name="role",
            name="role_since_has_a_precision",
        ),
        migrations.RemoveConstraint(
            model_name="role",
            name="role_until_has_a_precision",
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_on__isnull", True), ("published_precision", "")),
                    models.Q(("published_on__isnull", False), ("published_precision", "day")),
                    models.Q(
                        ("published_on__isnull", False),
                        ("published_precision", "month"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "published_on", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    models.Q(
                        ("published_on__isnull", False),
                        ("published_precision", "year"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "published_on", models.DateField()
                                )
                            ),
                            1,
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractMonth(
                                django.db.models.functions.comparison.Cast(
                                    "published_on", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    _connector="OR",
                ),
                name="article_published_on_has_a_precision",
                violation_error_message="Give a day, a month or a year, and how much of it is known.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("period_start__isnull", True), ("period_start_precision", "")),
                    models.Q(("period_start__isnull", False), ("period_start_precision", "day")),
                    models.Q(
                        ("period_start__isnull", False),
                        ("period_start_precision", "month"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "period_start", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    models.Q(
                        ("period_start__isnull", False),
                        ("period_start_precision", "year"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "period_start", models.DateField()
                                )
                            ),
                            1,
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractMonth(
                                django.db.models.functions.comparison.Cast(
                                    "period_start", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    _connector="OR",
                ),
                name="claim_period_start_has_a_precision",
                violation_error_message="Give a day, a month or a year, and how much of it is known.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("period_end__isnull", True), ("period_end_precision", "")),
                    models.Q(("period_end__isnull", False), ("period_end_precision", "day")),
                    models.Q(
                        ("period_end__isnull", False),
                        ("period_end_precision", "month"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "period_end", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    models.Q(
                        ("period_end__isnull", False),
                        ("period_end_precision", "year"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "period_end", models.DateField()
                                )
                            ),
                            1,
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractMonth(
                                django.db.models.functions.comparison.Cast(
                                    "period_end", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    _connector="OR",
                ),
                name="claim_period_end_has_a_precision",
                violation_error_message="Give a day, a month or a year, and how much of it is known.",
            ),
        ),
        migrations.AddConstraint(
            model_name="quotation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("said_on__isnull", True), ("said_precision", "")),
                    models.Q(("said_on__isnull", False), ("said_precision", "day")),
                    models.Q(
                        ("said_on__isnull", False),
                        ("said_precision", "month"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "said_on", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    models.Q(
                        ("said_on__isnull", False),
                        ("said_precision", "year"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "said_on", models.DateField()
                                )
                            ),
                            1,
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractMonth(
                                django.db.models.functions.comparison.Cast(
                                    "said_on", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    _connector="OR",
                ),
                name="quotation_said_on_has_a_precision",
                violation_error_message="Give a day, a month or a year, and how much of it is known.",
            ),
        ),
        migrations.AddConstraint(
            model_name="role",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("since__isnull", True), ("since_precision", "")),
                    models.Q(("since__isnull", False), ("since_precision", "day")),
                    models.Q(
                        ("since__isnull", False),
                        ("since_precision", "month"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "since", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    models.Q(
                        ("since__isnull", False),
                        ("since_precision", "year"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "since", models.DateField()
                                )
                            ),
                            1,
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractMonth(
                                django.db.models.functions.comparison.Cast(
                                    "since", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    _connector="OR",
                ),
                name="role_since_has_a_precision",
                violation_error_message="Give a day, a month or a year, and how much of it is known.",
            ),
        ),
        migrations.AddConstraint(
            model_name="role",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("until__isnull", True), ("until_precision", "")),
                    models.Q(("until__isnull", False), ("until_precision", "day")),
                    models.Q(
                        ("until__isnull", False),
                        ("until_precision", "month"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "until", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    models.Q(
                        ("until__isnull", False),
                        ("until_precision", "year"),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay(
                                django.db.models.functions.comparison.Cast(
                                    "until", models.DateField()
                                )
                            ),
                            1,
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractMonth(
                                django.db.models.functions.comparison.Cast(
                                    "until", models.DateField()
                                )
                            ),
                            1,
                        ),
                    ),
                    _connector="OR",
                ),
                name="role_until_has_a_precision",
                violation_error_message="Give a day, a month or a year, and how much of it is known.",
            ),
        ),
    ]
