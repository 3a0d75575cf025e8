"""What is stored, one file per noun; `codes` has the closed vocabularies."""

from .article import Article
from .claim import Claim
from .correction import CorrectedClaim, Correction
from .decision import Decision
from .finding import Finding, FindingInput
from .history import HistoryContext, never_empty
from .listing import Listing
from .logo import Logo
from .maintenance_run import MaintenanceRun
from .measure import Measure, MeasureTopic
from .page_version import PageVersion
from .place import Place
from .proposed_correction import ProposedCorrection
from .publication import Publication
from .quotation import Quotation
from .rate_count import RateCount
from .redirect import Redirect
from .relation import Relation
from .report import Report
from .review_return import ReviewReturn
from .search_word import SearchWord
from .site import Site
from .speaker import Role, Speaker
from .subscription import Alert, Subscription
from .tally import Tally
from .topic import Topic
from .unfound_search import UnfoundSearch
from .unit import Unit

__all__ = [
    "Alert",
    "Article",
    "Claim",
    "CorrectedClaim",
    "Correction",
    "Decision",
    "Finding",
    "FindingInput",
    "HistoryContext",
    "Listing",
    "Logo",
    "MaintenanceRun",
    "Measure",
    "MeasureTopic",
    "PageVersion",
    "Place",
    "ProposedCorrection",
    "Publication",
    "Quotation",
    "RateCount",
    "Redirect",
    "Relation",
    "Report",
    "ReviewReturn",
    "Role",
    "SearchWord",
    "Site",
    "Speaker",
    "Subscription",
    "Tally",
    "Topic",
    "UnfoundSearch",
    "Unit",
]

never_empty(
    [
        *(Article, Claim, CorrectedClaim, Correction, Decision, Finding, Listing, Measure),
        *(MeasureTopic, Place, ProposedCorrection, Publication, Quotation, Redirect, Relation),
        *(Report, ReviewReturn, Role, Site, Speaker, Topic, Unit),
    ]
)
