"""Each rule with a sentence that it must match and one that it must not.

A row is a text and what is said in it: (speaker, the words said), spans joined by " | ".
"""

import pytest

from claims.extraction.speakers.utterances import Utterance, utterances


def attributed(text):
    return [
        (utterance.speaker, " | ".join(text[start:end] for start, end in utterance.spans))
        for utterance in utterances(text)
    ]


DIRECT = {
    "said before": (
        "Marian Hale said: “Rents rose by 4%.”",
        [("Marian Hale", "Rents rose by 4%.")],
    ),
    "said after": (
        "“Rents rose by 4%,” Marian Hale said.",
        [("Marian Hale", "Rents rose by 4%,")],
    ),
    "inverted": (
        "“Rents rose by 4%,” said Marian Hale, a surveyor from Leck.",
        [("Marian Hale", "Rents rose by 4%,")],
    ),
    "broken": (
        "“Rents rose,” said Marian Hale, “by 4% in a year.”",
        [("Marian Hale", "Rents rose, | by 4% in a year.")],
    ),
    "goes on": (
        "“Rents rose,” said Marian Hale. “They rose by 4%.”",
        [("Marian Hale", "Rents rose, | They rose by 4%.")],
    ),
    "question": (
        "“Did 40 people leave?” Marian Hale asked.",
        [("Marian Hale", "Did 40 people leave?")],
    ),
    "not a question that ended": (
        "“We owe £3m.” Marian Hale asked for help.",
        [(None, "We owe £3m.")],
    ),
    "single marks": ("'Rents rose by 4%,' Ms Hale said.", [("Hale", "Rents rose by 4%,")]),
    "told": (
        "Marian Hale, the leader, told members: “We owe £3m.”",
        [("Marian Hale", "We owe £3m.")],
    ),
    "part of a sentence": (
        "Marian Hale called the rise “a scandal in a rich town”.",
        [("Marian Hale", "the rise “a scandal in a rich town”")],
    ),
    "no cue, but a subject": (
        "Marian Hale was angry about “the 40 lost homes”.",
        [("Marian Hale", "the 40 lost homes")],
    ),
    "not a title": ("Marian Hale has read “The Long Way Home” twice.", []),
    "a finding before a colon": (
        "The town was shaken by this finding: “40 homes are lost.”",
        [("this finding", "40 homes are lost.")],
    ),
    "signed": (
        "“We waited four hours.” – Marian Hale.",
        [("Marian Hale", "We waited four hours.")],
    ),
    "not signed with a day": (
        "“We waited four hours.” – Tuesday",
        [(None, "We waited four hours.")],
    ),
    "next paragraph only a quotation": (
        "“We owe £3m,” Marian Hale said.\n\n“We owed £1m in May.”",
        [("Marian Hale", "We owe £3m,"), ("Marian Hale", "We owed £1m in May.")],
    ),
    "not after a paragraph of the paper's own": (
        "“We owe £3m,” Marian Hale said.\n\nRain fell.\n\n“We owed £1m in May.”",
        [("Marian Hale", "We owe £3m,"), (None, "We owed £1m in May.")],
    ),
    "opened again, closed once": (
        "Marian Hale said: “We owe £3m.\n\n“We owed £1m in May.”",
        [("Marian Hale", "We owe £3m."), ("Marian Hale", "We owed £1m in May.")],
    ),
    "announced by a colon": (
        "Marian Hale said:\n\n“We owe £3m.”",
        [("Marian Hale", "We owe £3m.")],
    ),
    "transcript": ("HALE: We owe £3m.", [("HALE", "We owe £3m.")]),
    "transcript of nobody named": (
        "THEY: We owe £3m.\n\nShe said it was £4m.\n\nThe charity said it was £5m.",
        [(None, "We owe £3m."), (None, "it was £4m"), ("charity", "it was £5m")],
    ),
    "not a stock heading": ("REVEALED: the council owes £3m", []),
    "headline": ("Poll: Alliance leads by 4 points", [("Poll", "Alliance leads by 4 points")]),
    "not a headline of a place": ("Leck: a town of 40,000 in decline", []),
    "beside a quoted word": (
        "Rents had fallen by 4%, Marian Hale said, though bills were “far too high”.",
        [("Marian Hale", "Rents had fallen by 4%"), ("Marian Hale", "far too high")],
    ),
    "begun with himself": (
        "Daniel Osei himself was gloomy. “We owe £3m,” the 61-year-old said.",
        [("Daniel Osei", "We owe £3m,")],
    ),
    "nobody": ("“We owe £3m.”", [(None, "We owe £3m.")]),
}


@pytest.mark.parametrize(("text", "expected"), DIRECT.values(), ids=DIRECT)
def test_utterances_direct(text, expected):
    assert attributed(text) == expected


INDIRECT = {
    "two speakers and a semicolon": (
        "Ms Hale said 30 posts went; Mr Osei said 40 did.",
        [("Hale", "30 posts went"), ("Osei", "40 did")],
    ),
    "two speakers after what they said": (
        "Rents rose by 4%, Marian Hale said; bills rose by 5%, Daniel Osei said.",
        [("Marian Hale", "Rents rose by 4%"), ("Daniel Osei", "bills rose by 5%")],
    ),
    "a semicolon ends what is warned of": (
        "It cost £3m, as the union warned; Marian Hale said it cost £4m.",
        [("union", "It cost £3m"), ("Marian Hale", "it cost £4m")],
    ),
    "another's promise after a semicolon": (
        "The union said 30 went; Ana Poole vowed to cut 40.",
        [("union", "30 went"), ("Ana Poole", "to cut 40")],
    ),
    "a semicolon after when it was said": (
        "Ana Poole said in May; it is clear that 30 posts went.",
        [],
    ),
    "a semicolon after a listener": ("She told the board; 30 posts went.", []),
    "a semicolon within what one says": (
        "According to the council, 30 posts went; 40 remain.",
        [("council", "30 posts went; 40 remain")],
    ),
    "a party in brackets": (
        "Rents rose, said Marian Hale (Labour), and bills fell.",
        [("Marian Hale", "Rents rose | and bills fell")],
    ),
    "subject joined by “and”": (
        "The leader and the mayor liked “the 40 lost homes”.",
        [("leader and the mayor", "the 40 lost homes")],
    ),
    "subject before an unknown verb": (
        "Marian Hale eyed the board with “40 lost homes”.",
        [("Marian Hale", "40 lost homes")],
    ),
    "“data” speak, and somebody of that name": (
        "Zed Data said rents rose. Council data showed they fell.",
        [("Zed Data", "rents rose"), ("Council data", "they fell")],
    ),
    "that": (
        "The council said that it had cut 30 posts.",
        [("council", "it had cut 30 posts")],
    ),
    "without that": (
        "Marian Hale said the council had cut 30 posts.",
        [("Marian Hale", "the council had cut 30 posts")],
    ),
    "after what is said": (
        "About 30 posts were cut, the council said.",
        [("council", "About 30 posts were cut")],
    ),
    "inserted": (
        "About 30 posts, the council said, were cut in May.",
        [("council", "About 30 posts | were cut in May")],
    ),
    "goes on": (
        "Some 30 posts were cut, the council said, and 12 more were frozen.",
        [("council", "Some 30 posts were cut | and 12 more were frozen")],
    ),
    "inverted at the end": (
        "Rents to rise by 4%, says landlord",
        [("landlord", "Rents to rise by 4%")],
    ),
    "after an aside": (
        "Marian Hale, 51, who leads the council, said it had cut 30 posts.",
        [("Marian Hale", "it had cut 30 posts")],
    ),
    "after a role": (
        "The finance minister, Daniel Osei, said he would cut 30 posts.",
        [("Daniel Osei", "he would cut 30 posts")],
    ),
    "relative": (
        "It was written by Daniel Osei, who said he had cut 30 posts.",
        [("Daniel Osei", "he had cut 30 posts")],
    ),
    "according to, first": (
        "According to Tarnbrook Council, 30 posts were cut.",
        [("Tarnbrook Council", "30 posts were cut")],
    ),
    "according to, last": (
        "About 30 posts were cut, according to Tarnbrook Council.",
        [("Tarnbrook Council", "About 30 posts were cut")],
    ),
    "according to, passed on": (
        "The Leck Times reports that 30 posts were cut, according to Tarnbrook Council.",
        [("Tarnbrook Council", "The Leck Times reports that 30 posts were cut")],
    ),
    "has warned": (
        "Marian Hale has warned that 30 posts could go.",
        [("Marian Hale", "30 posts could go")],
    ),
    "adverb": (
        "Marian Hale on Friday also said 30 posts would go.",
        [("Marian Hale", "30 posts would go")],
    ),
    "time before that": (
        "Marian Hale said in a letter on Friday that 30 posts would go.",
        [("Marian Hale", "30 posts would go")],
    ),
    "something inserted before that": (
        "Marian Hale claimed, without proof, that 30 posts went.",
        [("Marian Hale", "30 posts went")],
    ),
    "told somebody": (
        "Marian Hale told the finance committee 30 posts would go.",
        [("Marian Hale", "30 posts would go")],
    ),
    "estimates a thing": (
        "Tarnbrook Council estimates a shortfall of £3m, which it will borrow.",
        [("Tarnbrook Council", "a shortfall of £3m")],
    ),
    "puts a number": (
        "Tarnbrook Council put the cost at £3m.",
        [("Tarnbrook Council", "£3m")],
    ),
    "pledged an act": (
        "Tarnbrook Council pledged to build 300 homes.",
        [("Tarnbrook Council", "to build 300 homes")],
    ),
    "claim as a noun": (
        "It rejected the union's warning that 300 jobs would go.",
        [("union", "300 jobs would go")],
    ),
    "two speakers": (
        "Marian Hale said 30 posts would go, but the union said it was 50.",
        [("Marian Hale", "30 posts would go"), ("union", "it was 50")],
    ),
    "one in another's words": (
        "Marian Hale said the union had claimed that 50 would go.",
        [("Marian Hale", "the union had claimed that 50 would go"), ("union", "50 would go")],
    ),
    "resumed after and": (
        "The council met on Friday and warned that 30 posts would go.",
        [("council", "30 posts would go")],
    ),
    "participle": (
        "Ministers dispute the figure, saying it is closer to 10,000.",
        [("Ministers", "it is closer to 10,000")],
    ),
    "adding": (
        "Marian Hale said rents were high, adding that 30 posts would go.",
        [("Marian Hale", "rents were high"), ("Marian Hale", "30 posts would go")],
    ),
    "after a dash": ("Rents up by 4% – survey", [("survey", "Rents up by 4%")]),
    "not an adverb after a dash": ("Rents up by 4% – again", []),
    "made clear": (
        "Marian Hale made it clear that 30 posts would go.",
        [("Marian Hale", "30 posts would go")],
    ),
    "list": (
        "Leck Council found:\n\n• 30 posts went\n\n• 40 stayed\n\nIt rained.",
        [("Leck Council", "30 posts went"), ("Leck Council", "40 stayed")],
    ),
    "not a list of the paper's own": ("What to know:\n\n• 30 posts went", []),
    "inserted after a time": (
        "In May, Marian Hale said, the council had cut 30 posts.",
        [("Marian Hale", "In May | the council had cut 30 posts")],
    ),
    "last month": (
        "Last month was the driest for 30 years, the bureau said, with 4mm of rain.",
        [("bureau", "Last month was the driest for 30 years | with 4mm of rain")],
    ),
    "last year, with more": (
        "Last year was the hottest, with a mean of 15C, the bureau said.",
        [("bureau", "Last year was the hottest, with a mean of 15C")],
    ),
    "not what only leads in": (
        "In a short report, the bureau said only 30 posts had gone.",
        [("bureau", "only 30 posts had gone")],
    ),
    "in a relative clause": (
        "The council hid a report which, Marian Hale said, showed that 30 posts would go.",
        [("Marian Hale", "The council hid a report which | showed that 30 posts would go")],
    ),
    "in a relative clause without that": (
        "Rents rose more than the 4% rise economists had expected.",
        [("economists", "4% rise")],
    ),
    "a number expected": (
        "Rents rose by more than the 4% that economists had expected.",
        [("economists", "4%")],
    ),
    "a number claimed, in money": (
        "It cost twice the £3m which Marian Hale claimed.",
        [("Marian Hale", "£3m")],
    ),
    "not a number in another clause": ("The 30 people in Leck, that the council promised", []),
    "an outlook revised": (
        "The Leck Bank has cut its growth forecast for May to 2%, and shares fell.",
        [("Leck Bank", "its growth forecast for May to 2%")],
    ),
    "in the passive": (
        "Members were told by Marian Hale that 30 posts had gone.",
        [("Marian Hale", "30 posts had gone")],
    ),
    "which goes on": (
        "Rents are £900, Marian Hale said, which is 4% of pay.",
        [("Marian Hale", "Rents are £900 | which is 4% of pay")],
    ),
    "adding a sum": (
        "Rents rose by 4%, Marian Hale said, adding £9 to each.",
        [("Marian Hale", "Rents rose by 4% | adding £9 to each")],
    ),
    "inserted after a clause": (
        "While nobody was hurt, Marian Hale said, 30 homes had gone.",
        [("Marian Hale", "While nobody was hurt | 30 homes had gone")],
    ),
    "in a statement": (
        "Marian Hale did not come but in a statement said 30 posts had gone.",
        [("Marian Hale", "30 posts had gone")],
    ),
    "not the thing that cost": (
        "Its owner, Leck Park, a firm registered in Leck, said the cost of it, £5m, was fair.",
        [("Leck Park", "the cost of it, £5m, was fair")],
    ),
    "found long ago": (
        "Some 30 moors are bare, a survey found two years ago.",
        [("survey", "Some 30 moors are bare")],
    ),
    "a poll gave": (
        "A Leck Times poll gave Ms Hale a lead of 4 points.",
        [("Leck Times", "Ms Hale a lead of 4 points")],
    ),
    "analysts by name": (
        "Leck-based analysts Brightline expect a fall of 4% in May.",
        [("Brightline", "a fall of 4% in May")],
    ),
    "that matter": (
        "It is the 30 posts that matter, the council claimed.",
        [("council", "It is the 30 posts that matter")],
    ),
    "a poll has found": (
        "A poll has found that 30% are for it.",
        [("poll", "30% are for it")],
    ),
    "on a day": (
        "Marian Hale said on Friday night 30 posts had gone.",
        [("Marian Hale", "30 posts had gone")],
    ),
    "without the paper's remark": (
        "Marian Hale promised on Friday to cut it to 3%, a pledge that she had made four times.",
        [("Marian Hale", "to cut it to 3%")],
    ),
    "not what another cue has": (
        "“We owe £3m,” Marian Hale said afterward, though her aides admit that it is £4m.",
        [("Marian Hale", "We owe £3m,"), ("her aides", "it is £4m")],
    ),
    "posts that are no verb": (
        "Marian Hale said it had saved £3m, including scrapping 14 council posts, all of them new.",
        [
            (
                "Marian Hale",
                "it had saved £3m, including scrapping 14 council posts, all of them new",
            )
        ],
    ),
    "wrote warning that": (
        "Its head, Ana Poole, wrote to ministers in May warning that 30 posts would go.",
        [("Ana Poole", "30 posts would go")],
    ),
    "blaming a thing": (
        "Leck Post is to shut, blaming a fall from 20bn to 6bn letters.",
        [("Leck Post", "a fall from 20bn to 6bn letters")],
    ),
    "surveyed by": (
        "Half of the tenants surveyed by the charity owed £300.",
        [("charity", "Half of the tenants surveyed by the charity owed £300")],
    ),
    "blamed": (
        "Marian Hale blamed a rise of 4% in rents.",
        [("Marian Hale", "a rise of 4% in rents")],
    ),
    "pointed to": (
        "Marian Hale pointed to a rise of 4%, which shook the town.",
        [("Marian Hale", "a rise of 4%")],
    ),
    "figures go on": (
        "Figures show 14 days of rain, while Leck had four.",
        [("Figures", "14 days of rain, while Leck had four")],
    ),
    "a team say": ("The team say 30 people got well.", [("team", "30 people got well")]),
    "headline in capitals": ("Council Warns 30 Posts Will Go", [("Council", "30 Posts Will Go")]),
}


@pytest.mark.parametrize(("text", "expected"), INDIRECT.values(), ids=INDIRECT)
def test_utterances_indirect(text, expected):
    assert attributed(text) == expected


RECORDS = {
    "figures from": ("Figures from Leck Council show 30 posts went.", "Leck Council"),
    "met figures": ("Posts fell by 30, NHS figures show.", "NHS"),
    "study by": ("A study by the think tank Leck Futures found 30 posts went.", "Leck Futures"),
    "owned figures": ("The union's own figures show 30 posts went.", "union"),
    "who": ("Officials who saw the plan say 30 posts went.", "Officials"),
    "that": ("A study that appeared in the Leck Review found 30 posts went.", "study"),
    "poll of": ("A poll of 1,200 voters shows 30% are for it.", "poll of 1,200 voters"),
    "seen by": (
        "Papers seen by the Leck Times reveal that 30 went.",
        "Papers seen by the Leck Times",
    ),
    "unnamed": ("A spokesman for the trust said 30 posts went.", "spokesman for the trust"),
    "in a poll": ("In a poll of 900 voters, 40% were for it.", "poll of 900 voters"),
    "under a plan": ("Under Marian Hale's plan, 30 posts would go.", "Marian Hale"),
    "several": ("Residents say 30 posts went.", "Residents"),
    "one": ("“I waited 30 days,” one resident said.", "one resident"),
}


@pytest.mark.parametrize(("text", "speaker"), RECORDS.values(), ids=RECORDS)
def test_utterances_records_and_the_nameless(text, speaker):
    assert [utterance.speaker for utterance in utterances(text)] == [speaker]


PAPER = {
    "plain": "The council cut 30 posts in May.",
    "passive": "Residents were told that 30 posts would go.",
    "what residents had": "It was above the 30 homes residents had built.",
    "no residents": "No residents said that 30 posts would go.",
    "negated": "The council has not said that 30 posts would go.",
    "infinitive": "The council declined to say how many of the 30 had gone.",
    "modal": "The council could say that 30 posts went.",
    "nobody": "It has been estimated that 30 posts went.",
    "own voice": "I said 30 posts would go.",
    "noun": "Reports of 30 lost posts worried the United States.",
    "noun after an article": "It would cut an estimated 30 posts.",
    "in no record": "In a poll booth, 30 voters waited.",
    "under nobody's plan": "Under the plan, 30 posts would go.",
    "counted noun": "About 30 posts went in May.",
    "noun after no": "They have no plans to cut 30 posts.",
    "noun after a name": "The Leck Times report ran to 30 pages.",
    "thing noted": "The council noted the loss of 30 posts.",
    "thing added": "The council added 30 posts in May.",
    "participle of a thing": "Speeds were cut, adding 25 minutes to journeys.",
    "told to act": "The council told 30 families to leave.",
    "a state plan": "A state plan to cut 30 posts was shelved.",
    "editor's note": "Editor’s note: Marian Hale said 30 posts went.",
    "homes promised": "The 300 homes promised had been built in May.",
    "thing found": "Rangers have found 39 adders on a heath where they had died out.",
    "given out": "In May it gave out 30 parcels.",
    "thing declared": "The trust declared a crisis after 30 people queued for hours.",
    "points to": "It edged up by 0.1 percentage points to 4%.",
    "revised by nobody": "It fell after its forecast of 4% was cut.",
    "received by": "The 30 tenants visited by the charity owed £300.",
    "a team report": "The team report ran to 30 pages.",
    "rules that could": "It set out rules that could close 30 plants.",
}


@pytest.mark.parametrize("text", PAPER.values(), ids=PAPER)
def test_utterances_paper_own_voice(text):
    assert utterances(text) == []


NAMES = {
    "surname": ("Marian Hale met residents. Ms Hale said 30 went.", "Marian Hale"),
    "she": ("Marian Hale met residents. She said 30 went.", "Marian Hale"),
    "he is not she": (
        "Sarah Lowe met residents.\n\nDaniel Osei left.\n\nShe said 30 went.",
        "Sarah Lowe",
    ),
    "a number's office": ("No 10 said 30 went.", "No 10"),
    "it, a body of members": (
        "The National Nurses Association met. It said 30 went.",
        "National Nurses Association",
    ),
    "it, after whose it is": (
        "Leck Council met.\n\nThe council's plan has a flaw. It said 30 went.",
        "Leck Council",
    ),
    "it, not whom a pronoun told of": (
        "Zed Poole, of Leck, spoke. He said 30 went.\n\nIt said 30 went.",
        None,
    ),
    "the company, by its name": (
        "Boats from Leck Ferries sank.\n\nThe company said 30 went.",
        "Leck Ferries",
    ),
    "the charity, of no headline": (
        "Charity cuts 30 posts\n\nBrook House, a charity, met. The charity said 30 went.",
        "Brook House",
    ),
    "the force": ("Staff from Leck Police met.\n\nThe force said 30 went.", "Leck Police"),
    "not the force": ("Staff of Leck Council met.\n\nThe force said 30 went.", "force"),
    "it, whatever it does": (
        "Leck Council owes £3m.\n\nMarian Hale left. It said 30 went.",
        "Leck Council",
    ),
    "it, written of before": (
        "Tarnbrook Council met.\n\nIt rained. It said 30 went.",
        "Tarnbrook Council",
    ),
    "it, spoken of by another": (
        "Tarnbrook Council must go, its leader said. It said 30 went.",
        "Tarnbrook Council",
    ),
    "it": ("Tarnbrook Council met. It said 30 went.", "Tarnbrook Council"),
    "the council": (
        "Tarnbrook Council met on Friday. The council said 30 went.",
        "Tarnbrook Council",
    ),
    "the company": ("Shares in Hale & Co fell. The company said 30 went.", "Hale & Co"),
    "abbreviation": (
        "The Office for Regional Statistics (ORS) met. The ORS said 30 went.",
        "Office for Regional Statistics",
    ),
    "described": (
        "The Office for Regional Statistics met. The statistics office said 30 went.",
        "Office for Regional Statistics",
    ),
    "not another's words": (
        "The Leck Tax Policy Centre met. The Tax Centre for Leck said 30 went.",
        "Tax Centre for Leck",
    ),
    "given name": ("Sarah Lowe met residents. Sarah said 30 went.", "Sarah Lowe"),
    "first part of a name": ("Leck Health met. Leck said 30 went.", "Leck Health"),
    "named in an aside": ("His union, the Leck League, said 30 posts went.", "Leck League"),
    "behind a common noun": ("The housing charity Leaf said 30 went.", "Leaf"),
    "behind two at the head": ("Think tank the Leck Institute said 30 went.", "Leck Institute"),
    "a name that begins with one": ("The Charity Commission said 30 went.", "Charity Commission"),
    "between commas after a noun": ("The charity, Brook House, said 30 went.", "Brook House"),
    "a title after a record": ("The report, Silent Moors, found 30 went.", "report"),
    "before a bracket with a comma": ("Cllr Ana Poole (Lab, Mill Ward) said 30 went.", "Ana Poole"),
    "office before its holder": (
        "“It fell,” said the council's leader, Ana Poole.",
        "Ana Poole",
    ),
    "with a body behind of": ("Ana Poole of the Leck League said 30 went.", "Ana Poole"),
    "with a party": ("Lib Dem Ana Poole said 30 went.", "Ana Poole"),
    "the chain": ("Shares in Harrow fell. The toy chain said 30 went.", "Harrow"),
    "not the company": ("Leck Council met. The company said 30 went.", "company"),
    "the watchdog": ("Ofrent said 30 went.\n\nThe watchdog said 40 stayed.", "Ofrent"),
    "her group": (
        "Ana Poole, of Friends of Leck, said 30 went.\n\nHer group said 40 stayed.",
        "Friends of Leck",
    ),
    "the MP": ("Ana Poole lost in May. The Labour MP said 30 went.", "Ana Poole"),
    "the MP, one of many": ("One peer said 30 went.\n\nThe peer said 40 stayed.", "One peer"),
    "she is new": (
        "Daniel Osei said 30 went.\n\nSo did a friend, Ros Amble, of Leck. She said 40 stayed.",
        "Ros Amble",
    ),
    "he is who it is about": (
        "Tom Braddock said 30 went.\n\nIn May, President Hale was glad. He said 40 stayed.",
        "Hale",
    ),
    "office before its holder, further on": (
        "Leck's spokeswoman, Liz Baird, did not weep but said 30 went.",
        "Liz Baird",
    ),
    "office between name and who": (
        "Among them is Clara Reyes, the acting director, who said 30 went.",
        "Clara Reyes",
    ),
    "no headline": (
        "Mike Poole of the Bakers' and Allied Trades Union said: “It made 30.”",
        "Mike Poole",
    ),
    "a name after No": ("No. But Joel Stavely, of Leck, said 30 went.", "Joel Stavely"),
    "he who was he before": (
        "Tom Braddock said 30 went.\n\nJoel Lamb wept. He was ill, he said.\n\nHe said 40 stayed.",
        "Joel Lamb",
    ),
    "unknown calling after the verb": ("“It fell,” says dog groomer Zed Boyle.", "Zed Boyle"),
    "not a calling": ("“It fell,” says rival Leck Homes.", "rival Leck Homes"),
    "letters after the name": ("Ana Poole MSP met us. Ms Poole said 30 went.", "Ana Poole"),
    "since then": ("Since then the Leck Bureau has grown. It says 30 went.", "Leck Bureau"),
    "a title after a role": ("Insolvency judge Mr Justice Hale said 30 went.", "Hale"),
    "the developer": (
        "Daniel Osei said 30 went. The property developer said 40 stayed.",
        "Daniel Osei",
    ),
    "not the surveyor": ("Daniel Osei said 30 went. The surveyor said 40 stayed.", "surveyor"),
    "office with a place before its holder": (
        "His partner at Lenox, Ana Poole, called him a master. “It was 30.”",
        "Ana Poole",
    ),
    "she is new, and nobody known": (
        "Kit Ozz said 30 went.\n\nSo did a friend, Ros Amble, of Leck. She said 40 stayed.",
        "Ros Amble",
    ),
    "several are no company": ("Growers said 30 went.\n\nThe company said 40 stayed.", "company"),
    "a place is no company": (
        "REDFERN SPRINGS — Rents rose.\n\nThe company said 30 went.",
        "company",
    ),
    "an article is no regulator": (
        "A record 30 people came.\n\nThe regulator said 40 stayed.",
        "regulator",
    ),
    "several, not a name": ("Growers said 30 went.", "Growers"),
    "nobody fits": ("It rained. She said 30 went.", None),
}


@pytest.mark.parametrize(("text", "speaker"), NAMES.values(), ids=NAMES)
def test_utterances_fullest_name(text, speaker):
    assert utterances(text)[-1].speaker == speaker


def test_utterances_office_stands_for_its_holder():
    text = "Mayor Ana Poole said 30 went. The mayor said 40 stayed. A mayor said 50 came."

    assert [utterance.speaker for utterance in utterances(text)] == [
        "Ana Poole",
        "Ana Poole",
        "mayor",
    ]


ROLES = {
    "before the name": ("Commissioner Sir Ian Pell said 30 went.", "Commissioner", ""),
    "aside": (
        "Charlie Wells, from the civil rights group Freedom, said 30 went.",
        "from the civil rights group Freedom",
        "Freedom",
    ),
    "office of a body": (
        "“It fell,” said Ana Poole, chief executive of Hale Homes.",
        "chief executive of Hale Homes",
        "Hale Homes",
    ),
    "unknown calling": ("Potter Sarah Lowe said 30 went.", "Potter", ""),
    "not a place": ("Ana Poole, a nurse from Leck, said 30 went.", "a nurse from Leck", ""),
    "not an age or a clause": ("Ana Poole, 42, who lives in Leck, said 30 went.", "", ""),
    "for a body": ("A spokesman for Leck Council said 30 went.", "", "Leck Council"),
    "label of a body": ("The housing charity Leaf said 30 went.", "housing charity", ""),
    "possessed office": (
        "“It fell,” said Leck Council's deputy leader, Ana Poole.",
        "Leck Council's deputy leader",
        "Leck Council",
    ),
    "seat in brackets": (
        "Cllr Ana Poole (Lab, Mill Ward) said 30 went.",
        "Cllr, Lab, Mill Ward",
        "",
    ),
    "owned by a body": ("The Police Union's Karen Doyle said 30 went.", "", "Police Union"),
}


@pytest.mark.parametrize(("text", "role", "organisation"), ROLES.values(), ids=ROLES)
def test_utterances_role_and_organisation(text, role, organisation):
    (utterance,) = utterances(text)

    assert (utterance.role_as_printed, utterance.on_behalf_of) == (role, organisation)


def test_utterances_whole():
    text = "“Rents rose by 4%,” said Commissioner Marian Hale, chief of Leck Police."

    assert utterances(text) == [
        Utterance(
            start=1,
            end=18,
            spans=((1, 18),),
            speaker="Marian Hale",
            speaker_start=25,
            speaker_end=49,
            role_as_printed="Commissioner, chief of Leck Police",
            on_behalf_of="Leck Police",
            credited_to="",
            kind="direct",
        )
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We owe £3m,” said Marian Hale (Labour).", "Marian Hale (Labour)"),
        ("“We owe £3m,” said Marian Hale (who led the town for years).", "Marian Hale"),
        ("“We owe £3m,” said the Leck Trust (LT).", "the Leck Trust (LT)"),
    ],
)
def test_utterances_source_has_a_short_bracket(text, source):
    (utterance,) = utterances(text)

    assert text[utterance.speaker_start : utterance.speaker_end] == source


def test_utterances_credited_to():
    (utterance,) = utterances("Figures from Leck Council show 30 posts went.")

    assert utterance.credited_to == "Leck Council"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“Rents rose,” Marian Hale said.", "direct"),
        ("Marian Hale said rents rose.", "indirect"),
        ("Marian Hale said rents were “far too high” in May.", "mixed"),
    ],
)
def test_utterances_kind(text, kind):
    assert [utterance.kind for utterance in utterances(text)] == [kind]


# A text, and whom its last utterance is by and on whose behalf.
ON_BEHALF = {
    "its director": (
        "Leck Council said it was late. Its director, Marian Hale, said that 40 had left.",
        ("Marian Hale", "Leck Council"),
    ),
    "a spokeswoman after whom she speaks for": (
        "Leck Council said it was late. A spokeswoman said that 40 had left.",
        ("spokeswoman", "Leck Council"),
    ),
    "a spokeswoman after a person": (
        "Marian Hale said it was late. A spokeswoman said that 40 had left.",
        ("spokeswoman", ""),
    ),
    "told once": (
        "Marian Hale, of Leck Council, said it was late.\n\n“We lost 40,” Ms Hale said.",
        ("Marian Hale", "Leck Council"),
    ),
    "nobody's": ("Marian Hale said that 40 had left.", ("Marian Hale", "")),
    "the one firm": (
        "The laboratory belongs to Fenway Forensics. The firm said 40 had left.",
        ("Fenway Forensics", ""),
    ),
    "one of two firms": (
        "They chose Fenway Forensics over Upton Analytics. The firm said 40 had left.",
        ("firm", ""),
    ),
}


@pytest.mark.parametrize(("text", "source"), ON_BEHALF.values(), ids=ON_BEHALF)
def test_utterance_is_on_behalf_of_whom_the_text_has_told(text, source):
    last = utterances(text)[-1]

    assert (last.speaker, last.on_behalf_of) == source
