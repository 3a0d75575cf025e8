"""Named questions to the record, that chain. Every public page starts from `published()`."""

from .articles import ArticleQuerySet, PublicationQuerySet
from .claims import PLANNED, ClaimQuerySet, QuotationQuerySet
from .listings import ListingQuerySet
from .measures import MeasureQuerySet, PlaceQuerySet, TopicQuerySet, UnitQuerySet
from .relations import CorrectionQuerySet, FindingQuerySet, RelationQuerySet
from .speakers import SpeakerQuerySet
from .tallies import TallyQuerySet

__all__ = [
    "PLANNED",
    "ArticleQuerySet",
    "ClaimQuerySet",
    "CorrectionQuerySet",
    "FindingQuerySet",
    "ListingQuerySet",
    "MeasureQuerySet",
    "PlaceQuerySet",
    "PublicationQuerySet",
    "QuotationQuerySet",
    "RelationQuerySet",
    "SpeakerQuerySet",
    "TallyQuerySet",
    "TopicQuerySet",
    "UnitQuerySet",
]
