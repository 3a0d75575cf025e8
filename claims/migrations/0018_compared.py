from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0017_credited"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_figure",
        ),
        migrations.RemoveIndex(
            model_name="listing",
            name="listing_measure",
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
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
        ),
        migrations.AddIndex(
            model_name="listing",
            index=models.Index(
                fields=["measure", "dated_on"],
                include=(
                    "claim",
                    "dated_precision",
                    "published_on",
                    "published_precision",
                    "article",
                    "publication",
                    "speaker",
                    "place",
                    "unit",
                    "status",
                ),
                name="listing_measure",
            ),
        ),
    ]
