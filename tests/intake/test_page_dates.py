"""Every way in which pages state their day, and what only looks like one."""

from itertools import cycle

import pytest

from .sloppy import ld, meta, read, sloppy_page

DAY = "2025-03-04"
# The forms of a stamp, and the day that it states beyond doubt.
STAMPS = [
    ("2025-03-04", DAY),
    ("2025-03-04T09:30:00+01:00", DAY),
    ("2025-03-04T23:30:00-05:00", DAY),
    ("2025-03-04T11:30:00Z", DAY),
    ("2025-03-04T11:30:00.123Z", DAY),
    ("2025-03-04T00:00:00Z", DAY),
    ("2025-03-04 09:30", DAY),
    ("2025-03-04 09:30:00 +0000", DAY),
    ("2025-3-4", DAY),
    ("2025/03/04", DAY),
    ("20250304", DAY),
    ("20250304T093000", DAY),
    ("Tue, 04 Mar 2025 09:30:00 +0000", DAY),
    ("Tue, 04 Mar 2025 09:30:00 GMT", DAY),
    ("Tue, 4 Mar 2025 23:30:00 -0500", DAY),
    ("04 Mar 2025 09:09 GMT", DAY),
    ("Tue Mar 04 09:30:00 GMT 2025", DAY),
    ("Tue Mar 04 2025 09:30:00 GMT+0000 (Coordinated Universal Time)", DAY),
    ("March 4, 2025 9:00 am", DAY),
    ("March 4, 2025, 9:00 a.m. EST", DAY),
    ("Mar 4, 2025 at 9:00am ET", DAY),
    ("Tuesday, March 4, 2025 - 09:00", DAY),
    ("Tuesday 4 March 2025 9.00pm", DAY),
    ("4th March 2025", DAY),
    ("13/04/2025 10:00", "2025-04-13"),
    ("04/13/2025", "2025-04-13"),
    ("03/03/2025", "2025-03-03"),
    ("1741080600", DAY),
    ("1741080600000", DAY),
    ("2025-03", "2025-03-01"),
]
NO_STAMPS = [
    *("0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "0", "1899-12-30", "2031-01-01"),
    *("2025-Q1", "2025-02-30", "12345678", "{{ date }}", "March", "yesterday", "n/a", "2025"),
    *("9999999999999999999", "Tue, 99 Mar 2025 09:30:00 GMT", "٢٠٢٥-٠٣-٠٤", "-1741080600"),
]
NAMES = [
    *(
        "article:published_time",
        "article:published",
        "og:published_time",
        "og:article:published_time",
    ),
    *("datePublished", "parsely-pub-date", "pdate", "pubdate", "publishdate", "publish-date"),
    *("publication_date", "date", "dc.date", "DC.date.issued", "dcterms.created", "dcterms.issued"),
    *(
        "sailthru.date",
        "article_date_original",
        "cXenseParse:recs:publishtime",
        "rnews:datePublished",
    ),
    *("citation_publication_date", "OriginalPublicationDate", "og:pubdate", "article.published"),
    *("dcterms.date", "displaydate", "DC.Date.created"),
]
NO_NAMES = [
    *("article:modified_time", "og:updated_time", "last-modified", "expires", "dateModified"),
    *("event:start_date", "article:expiration_time", "build-date", "dcterms.modified", "birthdate"),
]
PARSELY = (
    """<meta name='parsely-page' content='{"title": "Cuts", "pub_date": "2025-03-04T09:00:00Z"}'>"""
)
BROKEN_LD = (
    "<script type='application/ld+json'>{'@type': 'NewsArticle', datePublished: 2024}</script>"
)
COMMENTED_LD = (
    "<script type='application/ld+json'>//<![CDATA[\n"
    '{"@type":"NewsArticle","datePublished":"2025-03-04",}\n//]]></script>'
)


def graph(*things):
    return ld({"@context": "https://schema.org", "@graph": list(things)})


# The head of the page, what stands below its headline, and the day.
PLACES = [
    ("json-ld", ld(datePublished=DAY), "", DAY),
    (
        "in a graph",
        graph({"@type": "WebSite"}, {"@type": "ReportageNewsArticle", "datePublished": DAY}),
        "",
        DAY,
    ),
    ("claim review", ld({"@type": "ClaimReview", "datePublished": DAY}), "", DAY),
    (
        "analysis, deep",
        ld(
            {
                "@graph": [
                    {"@graph": [{"@type": ["Thing", "AnalysisNewsArticle"], "datePublished": DAY}]}
                ]
            }
        ),
        "",
        DAY,
    ),
    (
        "live blog",
        ld(
            {
                "@type": "LiveBlogPosting",
                "datePublished": DAY,
                "liveBlogUpdate": [{"@type": "BlogPosting", "datePublished": "2025-03-06"}],
            }
        ),
        "",
        DAY,
    ),
    (
        "main entity",
        ld({"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": DAY}}),
        "",
        DAY,
    ),
    ("full type", ld({"@type": "http://schema.org/NewsArticle", "datePublished": DAY}), "", DAY),
    ("web page of a graph", graph({"@type": "WebPage", "datePublished": DAY}), "", DAY),
    ("second script", ld({"@type": "Organization"}) + ld(datePublished=DAY), "", DAY),
    ("list of dates", ld(datePublished=[DAY]), "", DAY),
    ("value object", ld(datePublished={"@value": DAY, "@type": "Date"}), "", DAY),
    ("broken json-ld, meta beside", BROKEN_LD + meta("date", DAY), "", DAY),
    ("comments and a comma in json-ld", COMMENTED_LD, "", DAY),
    ("year 1, meta beside", ld(datePublished="0001-01-01T00:00:00Z") + meta("date", DAY), "", DAY),
    ("epoch zero, printed beside", ld(datePublished="1970-01-01"), "<p>4 March 2025</p>", DAY),
    (
        "future, time beside",
        ld(datePublished="2031-01-01"),
        f"<time datetime={DAY}>4 Mar</time>",
        DAY,
    ),
    ("parsely's page", PARSELY, "", DAY),
    ("created only in json-ld", ld(dateCreated=DAY), "", DAY),
    ("microdata time", "", f"<time itemprop=datePublished datetime={DAY}>today</time>", DAY),
    ("microdata meta in the body", "", f"<meta itemprop=datePublished content={DAY}>", DAY),
    ("microdata words", "", "<span itemprop=datePublished>4 March 2025</span>", DAY),
    ("time", "", f"<time datetime='{DAY}T09:00'>4 Mar</time>", DAY),
    ("time without an attribute", "", "<time>March 4, 2025</time>", DAY),
    ("time pubdate", "", f"<div><div><time pubdate datetime={DAY}></time></div></div>", DAY),
    (
        "updated first",
        "",
        f"<time class=updated datetime=2025-03-06>6 March</time><time datetime={DAY}>x</time>",
        DAY,
    ),
    (
        "updated by its words",
        "",
        f"<p>Updated <time datetime=2025-03-06></time><p>Published <time datetime={DAY}></time>",
        DAY,
    ),
    (
        "printed line",
        "",
        "<div class=meta><span>By Rosa Marlow</span> <span>4 March 2025, 9:00</span></div>",
        DAY,
    ),
    (
        "printed with label",
        "",
        "<p class=dateline>Published: Tuesday 4 March 2025 09:00 GMT</p>",
        DAY,
    ),
    (
        "printed, two dates",
        "",
        "<p>First published on 4 March 2025</p><p>Last updated: 6 March 2025</p>",
        DAY,
    ),
    (
        "printed, updated first",
        "",
        "<p>Last updated 6 March 2025</p><p>Published 4 March 2025</p>",
        DAY,
    ),
    ("printed, American", "", "<span class=timestamp>Mar. 4, 2025 9:00 a.m. EST</span>", DAY),
    (
        "printed on one line with an update",
        "",
        "<p>Published 4 March 2025 | Updated 6 March 2025</p>",
        DAY,
    ),
    ("03/04 settled by print", ld(datePublished="03/04/2025"), "<p>3 April 2025</p>", "2025-04-03"),
]
EVENING = "2025-08-01T23:30:00Z"
# Where no day is stated, or where there is a doubt: the day that is given, if any.
DOUBTS = [
    ("03/04/2025", meta("date", "03/04/2025"), "", None),
    ("03-04-2025 10:00", ld(datePublished="03-04-2025 10:00"), "", None),
    ("03/04 is printed", "", "<p>Published 03/04/2025</p>", None),
    ("UTC evening, nothing printed", ld(datePublished=EVENING), "", "2025-08-01"),
    ("UTC early, nothing printed", meta("date", "2025-08-02T02:30:00+00:00"), "", "2025-08-02"),
    ("only an update", meta("article:modified_time", DAY), "", None),
    ("only an update, printed", "", "<p>Last updated: 6 March 2025</p>", None),
    ("related stories alone", "", "", None),
    ("day of an event", ld({"@type": "Event", "startDate": DAY}), "", None),
    ("product's release", ld({"@type": "Product", "releaseDate": DAY}), "", None),
    ("day in the text", "", "<p>On 4 March 2025 the council met for 3 hours in all.</p>", None),
    ("comment's time", "", "", None),
    (
        "printed, not that of machines",
        ld(datePublished="2025-03-04"),
        "<p>Published 1 February 2025</p>",
        "2025-03-04",
    ),
]
SETTLED = [
    (
        "UTC evening, next day printed",
        ld(datePublished=EVENING),
        "<p>2 August 2025</p>",
        "2025-08-02",
    ),
    (
        "UTC evening, same day printed",
        ld(datePublished=EVENING),
        "<p>1 August 2025</p>",
        "2025-08-01",
    ),
    (
        "UTC early, day before printed",
        ld(datePublished="2025-08-02T01:30:00Z"),
        "<span>August 1, 2025 9:30 p.m.</span>",
        "2025-08-01",
    ),
    (
        "UTC evening, local stamp beside",
        ld(datePublished=EVENING) + meta("article:published_time", "2025-08-02T00:30:00+01:00"),
        "",
        "2025-08-02",
    ),
    (
        "UTC evening, an unlike day printed",
        ld(datePublished=EVENING),
        "<time datetime=2025-08-02>x</time>",
        "2025-08-02",
    ),
]


def dated(raw):
    article = read(raw)
    return str(article.published_on) if article.published_on else None


def has_doubt(raw):
    return any("date" in warning or "day" in warning for warning in read(raw).warnings)


@pytest.mark.parametrize(("stamp", "day"), STAMPS, ids=[row[0] for row in STAMPS])
def test_stamp_is_a_day(stamp, day):
    raw = sloppy_page(meta("article:published_time", stamp))

    assert (dated(raw), has_doubt(raw)) == (day, False)


@pytest.mark.parametrize("stamp", NO_STAMPS)
def test_stamp_is_no_day(stamp):
    assert dated(sloppy_page(ld(datePublished=stamp))) is None


@pytest.mark.parametrize(
    ("name", "attribute"), list(zip(NAMES, cycle(["property", "name", "itemprop"])))
)
def test_meta_states_the_day(name, attribute):
    assert dated(sloppy_page(meta(name, DAY, attribute))) == DAY


@pytest.mark.parametrize("name", NO_NAMES)
def test_meta_states_another_day(name):
    assert dated(sloppy_page(meta(name, DAY))) is None


@pytest.mark.parametrize(
    ("head", "above", "day"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES]
)
def test_page_states_its_day(head, above, day):
    raw = sloppy_page(head, above)

    assert (dated(raw), has_doubt(raw)) == (day, False)


@pytest.mark.parametrize(
    ("head", "above", "day"), [row[1:] for row in DOUBTS], ids=[row[0] for row in DOUBTS]
)
def test_day_in_doubt_is_said_to_be_so(head, above, day):
    comments = "<section id=comments><time datetime=2025-05-01></time><p>So sad</p></section>"
    raw = sloppy_page(head, above, below=comments)

    assert (dated(raw), has_doubt(raw)) == (day, True)


@pytest.mark.parametrize(
    ("head", "above", "day"), [row[1:] for row in SETTLED], ids=[row[0] for row in SETTLED]
)
def test_print_settles_the_day(head, above, day):
    raw = sloppy_page(head, above)

    assert (dated(raw), has_doubt(raw)) == (day, False)
