from datetime import date

from claims import citations
from claims.models import Article, Claim, Publication, Quotation, Site, Speaker

ADDRESS = "https://claims.example/claims/7/"


def claim(**fields):
    article = Article(
        headline=fields.pop("headline", "Posts to go"),
        url="https://news.example/7?a=1&b=2",
        published_on=date(2025, 8, 1),
        published_precision="month",
        publication=Publication(name="West End Gazette"),
    )
    said = Quotation(
        article=article,
        speaker=Speaker(name="Ann Example", kind="person"),
        role_as_printed="Mayor",
        kind="indirect",
        said_on=date(2025, 7, 31),
        said_precision="day",
    )
    return Claim(**{"pk": 7, "as_printed": "up to £80m", "quotation": said} | fields)


def test_citations():
    assert citations.cite_claim(claim(), ADDRESS, revision=2, site=Site()) == [
        (
            "Plain text",
            "“up to £80m”, Ann Example, Mayor, said 31 July 2025. “Posts to go”, West End Gazette,"
            " August 2025. Claim 7, revision 2, Claim tracker. https://claims.example/claims/7/",
        ),
        (
            "Markdown",
            "“up to £80m”, Ann Example, Mayor, said 31 July 2025."
            " [“Posts to go”](<https://news.example/7?a=1&b=2>), West End Gazette, August 2025."
            " [Claim 7, revision 2, Claim tracker](<https://claims.example/claims/7/>)",
        ),
        (
            "HTML",
            "“up to £80m”, Ann Example, Mayor, said 31 July 2025."
            ' <a href="https://news.example/7?a=1&amp;b=2">“Posts to go”</a>,'
            " West End Gazette, August 2025."
            ' <a href="https://claims.example/claims/7/">Claim 7, revision 2, Claim tracker</a>',
        ),
        (
            "BibTeX",
            "@misc{claim-7,\n"
            "  author = {{Ann Example}},\n"
            "  title = {{“up to £80m”, in: Posts to go}},\n"
            "  howpublished = {West End Gazette, August 2025},\n"
            "  year = {2025},\n"
            "  note = {Claim 7, revision 2, Claim tracker},\n"
            "  url = {https://claims.example/claims/7/},\n"
            "}",
        ),
    ]


def test_citation_of_a_withdrawn_claim_says_so():
    cited = citations.cite_claim(claim(state="withdrawn"), ADDRESS, revision=2, site=Site())

    assert ["Claim 7, revision 2 (withdrawn), Claim tracker" in text for _, text in cited] == [
        True
    ] * 4


def test_citations_show_mark_up_as_text():
    printed = claim(headline=r"50% & {<b>*x*\ ~^_#$")
    cited = dict(citations.cite_claim(printed, ADDRESS, revision=1, site=Site()))

    assert [
        cited["Markdown"].partition("[")[2].partition("](")[0],
        cited["HTML"].partition('2">')[2].partition("</a>")[0],
        cited["BibTeX"].partition("in: ")[2].partition("}},\n")[0],
    ] == [
        r"“50% & \{\<b\>\*x\*\\ \~^\_\#$”",
        r"“50% &amp; {&lt;b&gt;*x*\ ~^_#$”",
        r"50\% \& \{<b>*x*\textbackslash{} \textasciitilde{}\textasciicircum{}\_\#\$",
    ]
