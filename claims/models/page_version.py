from django.db import connection, models

CURRENT = "SELECT coalesce(string_agg(version::text, ' ' ORDER BY id), '') FROM claims_pageversion"


class PageVersionQuerySet(models.QuerySet["PageVersion"]):
    def current(self) -> str:
        """What is another text as soon as anything that public pages are made from is changed."""
        with connection.cursor() as cursor:
            cursor.execute(CURRENT)
            [versions] = cursor.fetchone()
            return versions


class PageVersion(models.Model):
    """The version of what public pages are made from, or a part of it.

    Written by triggers only, see `sql/pages.sql`, in as many parts as there once were writers at
    the same time.
    """

    version = models.UUIDField()

    objects = PageVersionQuerySet.as_manager()

    def __str__(self):
        return str(self.version)
