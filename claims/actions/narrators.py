"""The narrator: a publication as the speaker of what its articles state by themselves."""

from django.db import transaction

from ..models import Speaker
from ..models.codes import SpeakerKind
from ..models.slugs import free_slug


@transaction.atomic
def narrator(publication):
    """The speaker that `publication` is, made the first time it is needed."""
    speaker = Speaker.objects.filter(publication=publication).first()
    return speaker or Speaker.objects.create(
        publication=publication,
        name=publication.name,
        slug=free_slug(Speaker, publication.name),
        kind=SpeakerKind.PUBLICATION,
    )
