"""The last parts of addresses, which are never given away again."""

from django.utils.text import slugify

from .redirect import Redirect


def redirected_slugs(model, stem):
    """The slugs beginning with `stem` whose addresses lead to other records, and stay theirs."""
    start = model(slug=stem).get_absolute_url().rstrip("/")
    paths = Redirect.objects.filter(old_path__startswith=start).values_list("old_path", flat=True)
    return {path.strip("/").rpartition("/")[2] for path in paths}


def free_slug(model, name):
    """The last part of a new record's address: `name` in lower case, numbered if it is taken."""
    stem = slugify(name)[:190] or model._meta.model_name
    taken = set(model.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    taken |= redirected_slugs(model, stem)
    numbered = (f"{stem}-{n}" for n in range(2, len(taken) + 3))
    return stem if stem not in taken else next(slug for slug in numbered if slug not in taken)
