"""What is stored, one file per noun; `codes` has the closed vocabularies."""

from .article import Article
from .claim import Claim
from .correction import Correction, Redirect, Report
from .decision import Decision
from .finding import Finding, Input
from .listing import Listing
from .measure import Measure, MeasureTopic, Topic, Unit
from .place import Place
from .publication import Publication
from .quotation import Quotation
from .relation import Relation
from .speaker import Role, Speaker
from .tally import Tally

__all__ = [
    "Article",
    "Claim",
    "Correction",
    "Decision",
    "Finding",
    "Input",
    "Listing",
    "Measure",
    "MeasureTopic",
    "Place",
    "Publication",
    "Quotation",
    "Redirect",
    "Relation",
    "Report",
    "Role",
    "Speaker",
    "Tally",
    "Topic",
    "Unit",
]
