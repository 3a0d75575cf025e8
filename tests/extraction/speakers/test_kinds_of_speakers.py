"""Who says one number of a text, kind by kind: true cases and near misses.

A row is the text, the digits or words that are asked about, and the speaker without an article;
None is the article's own voice. Alternatives that say the same are parted by "|".
"""

import pytest

from claims.extraction import Suggestion, suggest

# Who disputes a number is not who said it, and who disputes goes on with "it".
DISPUTES = [
    (
        "The Fenland Police Federation said 70 per cent of calls were missed. The force disputes"
        " this. It said 92 per cent were answered.",
        "92 per cent",
        "force|it|Fenland Police",
    ),
    (
        "The union says 400 jobs will go, but Corran Steel disputed the number, saying it was 250.",
        "250",
        "Corran Steel",
    ),
    (
        "The union says 400 jobs will go, but Corran Steel disputed the number, saying it was 250.",
        "400",
        "union",
    ),
    (
        "Labour says the plan would cost £2bn; the Greens put it at £3bn.",
        "£3bn",
        "Greens",
    ),
    (
        "Labor said the tunnel would cost A$4 billion. The Coalition puts it at A$6 billion.",
        "A$6 billion",
        "Coalition",
    ),
    (
        "Police put the crowd at 5,000. Organisers put it at 12,000.",
        "12,000",
        "organisers",
    ),
    (
        "Police put the crowd at 5,000, while organisers claimed 12,000 had marched.",
        "5,000",
        "police",
    ),
    (
        "Campaigners say 300 trees were felled. Dunmore Council rejects the claim, insisting the"
        " figure was 45.",
        "45",
        "Dunmore Council",
    ),
    (
        "The minister denied that 5,000 homes would be lost.",
        "5,000 homes",
        "minister",
    ),
    (
        "Asha Verne, the chief minister, denied that 40 farmers had died.",
        "40 farmers",
        "Asha Verne",
    ),
    (
        "The airline denies that 900 posts are at risk.",
        "900 posts",
        "airline",
    ),
    (
        "Opposition parties say 60,000 were turned away. The commission contests that figure and"
        " says it was 8,000.",
        "8,000",
        "commission",
    ),
    (
        "Sinn Bradan claimed 2,300 families were waiting. The housing minister, Donal Reddy,"
        " disputed this and said 1,700 were.",
        "1,700",
        "Donal Reddy",
    ),
    (
        "Campaigners estimate 90,000 marched, though police put the figure at 30,000.",
        "30,000",
        "police",
    ),
    (
        "Campaigners estimate 90,000 marched, though police put the figure at 30,000.",
        "90,000",
        "campaigners",
    ),
    (
        "The club denied claims that 14 players had left.",
        "14 players",
        "club",
    ),
    # Near misses.
    (
        "The claims that 14 players had left were denied.",
        "14 players",
        None,
    ),
    (
        "The residents dispute the £400 charge.",
        "£400",
        "residents|-",
    ),
    (
        "Two neighbours disputed a boundary for 12 years.",
        "12 years",
        None,
    ),
    (
        "The dispute over pay has cost 30 days of teaching.",
        "30 days",
        None,
    ),
    (
        "Corran Steel rejected an offer of £40m in May.",
        "£40m",
        None,
    ),
    (
        "Ms Adair denied four counts of fraud.",
        "four counts",
        None,
    ),
    (
        "The council denied 12 of the 40 applications.",
        "12",
        None,
    ),
    (
        "He has been denied bail 3 times.",
        "3 times",
        None,
    ),
    (
        "The council put 30 homes up for sale.",
        "30 homes",
        None,
    ),
    (
        "Storm Ida put 4,000 homes in the dark.",
        "4,000 homes",
        None,
    ),
    (
        "Workers voted by 900 to 40 to reject a rise of 3 per cent.",
        "3 per cent",
        None,
    ),
    (
        "The company contests 3 of the 9 claims in court.",
        "3",
        None,
    ),
]

# "The force" is the body of that kind that was named last.
BODIES = [
    (
        "Morvale Police has closed a station. The force said 30 officers would move.",
        "30 officers",
        "Morvale Police",
    ),
    (
        "Jon Reed joined Morvale Police in 1999. He said it was late. The force said 30 left.",
        "30",
        "Morvale Police",
    ),
    (
        "A ward at Tarn Valley Hospitals Trust has shut.\n\nThe trust said 14 beds were lost.",
        "14 beds",
        "Tarn Valley Hospitals Trust",
    ),
    (
        "Parents met leaders of Dunmore Council on Friday. The council said 60 places would go.",
        "60 places",
        "Dunmore Council",
    ),
    (
        "Residents wrote to Dunmore Council and to Tarn Water. The council said 60 had written.",
        "60",
        "Dunmore Council",
    ),
    (
        "The food bank is run by the charity Open Larder. It is busy.\n\nThe charity said it fed"
        " 900 people.",
        "900 people",
        "Open Larder",
    ),
    (
        "Brightwater plc makes boats. Its shares fell. The company said 250 jobs would go.",
        "250 jobs",
        "Brightwater plc|Brightwater",
    ),
    (
        "Kestrel Bay High School has grown. The school said 1,100 pupils were on its roll.",
        "1,100 pupils",
        "Kestrel Bay High School",
    ),
    (
        "The Department of Rural Affairs opened a fund. The department said 700 farms applied.",
        "700 farms",
        "Department of Rural Affairs",
    ),
    (
        "The National Renewal Party held its congress in Pune. The party said 4,000 came.",
        "4,000",
        "National Renewal Party",
    ),
    (
        "Mercy Ridge Medical Center cut 80 beds. The hospital said 40 would reopen.",
        "40",
        "Mercy Ridge Medical Center|hospital",
    ),
    (
        "Gale University will close a course. Its leaders met. The university said 23 staff would"
        " leave.",
        "23 staff",
        "Gale University",
    ),
    (
        "Shares in Tarn Water slid. The firm told investors that 3m customers would pay more.",
        "3m customers",
        "Tarn Water",
    ),
    (
        "Fenland Police and Morvale Police will merge. Morvale Police has 900 officers. The force"
        " said 40 would go.",
        "40",
        "Morvale Police",
    ),
    (
        "Figures from the Fair Pay Trust were published on Monday. The charity said 8 per cent were"
        " paid late.",
        "8 per cent",
        "Fair Pay Trust",
    ),
    (
        "A report by the Fair Pay Trust found that 70 had left. The report says 40 went.",
        "40",
        "Fair Pay Trust",
    ),
    (
        "Dunmore Council met. A report for the council by Hale Byre found 3 faults.\n\n40 posts"
        " would go, the council said.",
        "40 posts",
        "Dunmore Council",
    ),
    # Near misses.
    (
        "A report by the Fair Pay Trust found that 70 had left. A second report says 40 went.",
        "40",
        "second report",
    ),
    (
        "A report by the Fair Pay Trust found that 70 had left. The survey says 40 went.",
        "40",
        "survey",
    ),
    (
        "The force has closed a station. The force said 30 officers would move.",
        "30 officers",
        "force",
    ),
    (
        "Morvale Police arrested a man. A charity said 30 had slept there.",
        "30",
        "charity",
    ),
    (
        "Dunmore Council was late. A company said 12 lorries had broken down.",
        "12 lorries",
        "company",
    ),
    (
        "Dunmore Council was late. The company said 12 lorries had broken down.",
        "12 lorries",
        "company",
    ),
    (
        "Morvale Police was called. The council said 40 had been moved.",
        "40",
        "council",
    ),
    (
        "Tarn Valley Trust and Dunmore Council met. The council said 40 had been moved.",
        "40",
        "Dunmore Council",
    ),
    (
        "Dunmore Council met. The parish council said 40 had written.",
        "40",
        "parish council",
    ),
    (
        "Dunmore Council met. Another council said 40 had written.",
        "40",
        "another council",
    ),
    (
        "Dunmore Council met. Council leader Jo Reed said 40 had written.",
        "40",
        "Jo Reed",
    ),
    (
        "Gale University met. The students’ union said 40 had written.",
        "40",
        "students’ union",
    ),
    (
        "The force of the wind tore 40 roofs off, Morvale Police said.",
        "40 roofs",
        "Morvale Police",
    ),
]

# A clause is no speaker.
CLAUSES = [
    (
        "The number of knife offences recorded shows a fall of 12 per cent.",
        "12 per cent",
        None,
    ),
    (
        "A virtually rainless spring found 40 farms short of hay.",
        "40 farms",
        None,
    ),
    (
        "The survey also asked about trust, and 91 per cent of people said they were happy.",
        "91 per cent",
        "survey|-",
    ),
    (
        "Some 62% of drivers said they had seen one, the poll found, and 12% had hit one.",
        "12%",
        "poll",
    ),
    (
        "Half of those asked said 3 hours was too long.",
        "3 hours",
        "half of those asked|those asked|-",
    ),
    (
        "The rise in fares means 40 pupils now walk.",
        "40 pupils",
        None,
    ),
    (
        "The way in which the pit was closed shows 300 families were forgotten.",
        "300 families",
        None,
    ),
    (
        "Falling prices suggest 2 per cent growth is out of reach.",
        "2 per cent",
        None,
    ),
    (
        "The closure of the bridge revealed 14 cracks.",
        "14 cracks",
        None,
    ),
    (
        "The mayor likes “the 40 new homes”.",
        "40",
        "mayor",
    ),
    (
        "Ana Poole dislikes “the 40 new homes”.",
        "40",
        "Ana Poole",
    ),
    (
        "Digging at the site revealed 23 graves.",
        "23 graves",
        None,
    ),
    (
        "A wetter than usual April showed 9 in 10 drains were blocked.",
        "9 in 10",
        None,
    ),
    # Near misses.
    (
        "Most of the farmers in the valley said 40 farms were short of hay.",
        "40 farms",
        "most of the farmers in the valley|farmers in the valley|farmers",
    ),
    (
        "A study of 300 homes found 12 per cent were damp.",
        "12 per cent",
        "study of 300 homes|study",
    ),
    (
        "Two neighbours said 40 cows had got out.",
        "40 cows",
        "two neighbours|neighbours",
    ),
    (
        "The owner of the pit said 300 families were owed money.",
        "300 families",
        "owner of the pit|owner",
    ),
    (
        "People living on the estate said 3 boilers had failed.",
        "3 boilers",
        "people living on the estate|people",
    ),
    (
        "Data released in May shows 40 farms closed.",
        "40 farms",
        "data released in May|data",
    ),
    (
        "Rail bosses say 12 trains were late.",
        "12 trains",
        "rail bosses",
    ),
    (
        "The Rising Tide campaign said 40 homes had flooded.",
        "40 homes",
        "Rising Tide campaign|Rising Tide",
    ),
    (
        "Parents of pupils at the school said 40 had been ill.",
        "40",
        "parents of pupils at the school|parents of pupils|parents",
    ),
    (
        "An analysis of court records suggests 9 per cent of cases collapse.",
        "9 per cent",
        "analysis of court records|analysis",
    ),
    (
        "Number 10 said 40 countries would attend.",
        "40 countries",
        "Number 10",
    ),
]

# Whoever is named at the end says all before, whatever verbs stand there.
ENDINGS = [
    (
        "In May, the cameras led to 981 arrests, Sir Colm Rowe said.",
        "981 arrests",
        "Colm Rowe|Sir Colm Rowe",
    ),
    (
        "By Tuesday, crews had put out 14 of the fires, AcreFire said.",
        "14",
        "AcreFire",
    ),
    (
        "The blaze was 10 per cent contained,\nAcreFire said.",
        "10 per cent",
        "AcreFire",
    ),
    (
        "The average tenant pays £510 a week, £90 more than in May, said Homeline.",
        "£90",
        "Homeline",
    ),
    (
        "Pay grew 3.9% in June, Bureau of Labour Data figures show.",
        "3.9%",
        "Bureau of Labour Data",
    ),
    (
        "As many as 60 villages are cut off, a Tarai State Relief Board report said.",
        "60 villages",
        "Tarai State Relief Board",
    ),
    (
        "Vacancies fell by 4,000, a Corrib Chambers survey found.",
        "4,000",
        "Corrib Chambers",
    ),
    (
        "When the dam burst, 30 houses were swept away, district collector R. K. Menon said.",
        "30 houses",
        "R. K. Menon",
    ),
    (
        "Since the ban began, sales have dropped by 12 per cent, the traders’ association said.",
        "12 per cent",
        "traders’ association",
    ),
    (
        "If nothing changes, 40 libraries will shut by June, warns the Readers Guild.",
        "40 libraries",
        "Readers Guild",
    ),
    (
        "To fix the road would take $3 million, county engineer Dale Pruitt said.",
        "$3 million",
        "Dale Pruitt",
    ),
    (
        "Growth was put at 2%, but it will slow to 1%, according to the Central Statistics Office.",
        "1%",
        "Central Statistics Office",
    ),
    (
        "The fund lost €4m, Anna Bell said; the true loss was €9m, according to the auditor.",
        "€9m",
        "auditor",
    ),
    (
        "The fund lost €4m, Anna Bell said; the true loss was €9m, according to the auditor.",
        "€4m",
        "Anna Bell",
    ),
    (
        "Critics claim the scheme wastes £3m a month.",
        "£3m",
        "critics",
    ),
    (
        "Opponents argue the dam would flood 90 villages.",
        "90 villages",
        "opponents",
    ),
    (
        "Supporters believe 200 jobs could come.",
        "200 jobs",
        "supporters",
    ),
    (
        "He was told by a magistrate he would serve 14 weeks.",
        "14 weeks",
        "magistrate",
    ),
    (
        "However the Fair Rent group's spokesperson on housing Aoife Nolan said 45 families were"
        " waiting.",
        "45 families",
        "Aoife Nolan",
    ),
    (
        "Corran quotes a 300-mile range for the car.",
        "300-mile",
        "Corran",
    ),
    (
        "Leader of the Opposition Asha Verne said 90 posts were vacant.",
        "90 posts",
        "Asha Verne",
    ),
    (
        "Minister for Rural Affairs Dónal Reddy said 90 posts were vacant.",
        "90 posts",
        "Dónal Reddy",
    ),
    (
        "He pegged the loss at Rs 90 crore, Asha Verne having said nothing.",
        "Rs 90 crore",
        "-",
    ),
    # Near misses.
    (
        "In May, the cameras led to 981 arrests. Sir Colm Rowe said nothing.",
        "981 arrests",
        None,
    ),
    (
        "The blaze destroyed 10 barns, as AcreFire struggled for water.",
        "10 barns",
        None,
    ),
    (
        "The fund lost €4m and, Anna Bell said, it would close.",
        "€4m",
        "Anna Bell|-",
    ),
    (
        "Prices rose by 4% according to plan.",
        "4%",
        None,
    ),
    (
        "Seats were shared according to the votes cast, with 40 for the north.",
        "40",
        None,
    ),
    (
        "The man claims £90 a week in benefit.",
        "£90",
        None,
    ),
    (
        "The quake claimed 40 lives.",
        "40 lives",
        None,
    ),
    (
        "A report on 40 farms was published in May.",
        "40 farms",
        None,
    ),
    (
        "Critics of the plan met 30 residents.",
        "30 residents",
        None,
    ),
    (
        "A plumber quotes £300 for the job.",
        "£300",
        "plumber|-",
    ),
    (
        "Hours after 30 houses were swept away, the collector said more rain would come.",
        "30 houses",
        None,
    ),
    (
        "Ms Bell, who has run the fund since it lost €4m, said it would close.",
        "€4m",
        None,
    ),
]

# What stands before a colon: a label, a speaker of a transcript, or a source.
LABELS = [
    ("Key points: 60 posts will go.", "60 posts", None),
    ("Watch: 200 sheep block a road", "200 sheep", None),
    ("CPI: up 0.4%.", "0.4%", None),
    ("In numbers: 12 deaths in ten years", "12 deaths", None),
    ("At a glance: 30 schemes will share £4m", "30 schemes", None),
    ("Turnout: 41%.", "41%", None),
    ("Explainer: why 40 firms left", "40 firms", None),
    ("Photos: 300 turn out for parade", "300", None),
    ("What we know: 14 people are missing", "14 people", None),
    ("Sport: 12 clubs face fines", "12 clubs", None),
    ("Live: 3,000 evacuated as river rises", "3,000", None),
    ("Correction: the fund lost £4m, not £14m.", "£4m", None),
    # Near misses: whoever speaks.
    ("MARLOW: We lost 40 posts.\n\nDr Iris Marlow spoke on Monday.", "40 posts", "Iris Marlow"),
    ("MARLOW: We lost 40 posts.", "40 posts", "Marlow"),
    ("IRIS MARLOW: We lost 40 posts.", "40 posts", "Iris Marlow"),
    ("THE CHAIR: The bill was £3m.", "£3m", "chair"),
    ("SEN. HARTE: The bill was $3 million.", "$3 million", "Harte"),
    ("Q: Is it true that 40 left?\n\nA: Yes, 40 left.", "40", None),
    (
        "Marlow: 40 posts must go\n\nIris Marlow, the mayor, spoke on Monday.",
        "40 posts",
        "Iris Marlow",
    ),
    ("Survey: 40% of nurses want to leave", "40%", "survey"),
    ("Dunmore Council: 40 posts must go\n\nDunmore Council met.", "40 posts", "Dunmore Council"),
    ("The mayor said: 40 posts must go.", "40 posts", "mayor"),
    ("The report found: 40 posts had gone.", "40 posts", "report"),
    ("REPORTER: How many left?\n\nMAYOR POOLE: It was 40.", "40", "Poole"),
]

# The paper's own clause beside a source, and sources without a name.
OWN_VOICE = [
    ("A charity boss has warned of closures after her group lost £3m.", "£3m", None),
    ("A minister has apologised for delays after 40 patients died.", "40 patients", None),
    ("A union has called for talks after 300 workers were sent home.", "300 workers", None),
    ("Farmers have warned of shortages after 12 weeks without rain.", "12 weeks", None),
    ("A mayor has defended a trip that cost £9,000.", "£9,000", None),
    (
        "The trust, which runs 3 hospitals, said waits were long.",
        "3 hospitals",
        None,
    ),
    (
        "A survey of 1,200 nurses found morale was low.",
        "1,200 nurses",
        None,
    ),
    (
        "A teacher has spoken of her shock after finding 40 letters in a bin.",
        "40 letters",
        None,
    ),
    (
        "Police have appealed for witnesses after a theft of 12 bikes.",
        "12 bikes",
        None,
    ),
    (
        "A court heard from a doctor as 3 officers looked on.",
        "3 officers",
        None,
    ),
    (
        "An MP has urged ministers to act after 60 jobs went in Leck.",
        "60 jobs",
        None,
    ),
    (
        "Campaigners have criticised plans to fell 300 trees.",
        "300 trees",
        None,
    ),
    # Near misses.
    (
        "A charity boss has warned that 40 centres could close.",
        "40 centres",
        "charity boss",
    ),
    (
        "A charity boss said her group had lost £3m.",
        "£3m",
        "charity boss",
    ),
    (
        "A minister has warned 40 patients could die.",
        "40 patients",
        "minister",
    ),
    (
        "After her group lost £3m, a charity boss warned it could close within 6 weeks.",
        "6 weeks",
        "charity boss",
    ),
    (
        "Farmers have warned of a 12 per cent rise in prices.",
        "12 per cent",
        "farmers",
    ),
    (
        "The trust warned of 40 more closures.",
        "40 more",
        "trust",
    ),
    (
        "A neighbour, who did not want to be named, said 12 shots were fired.",
        "12 shots",
        "neighbour",
    ),
    (
        "“It took 40 minutes,” a witness said.",
        "40 minutes",
        "witness",
    ),
    (
        "One mother said she had waited 9 months.",
        "9 months",
        "mother|one mother",
    ),
    (
        "Doctors said after the vote that 60 would leave.",
        "60",
        "doctors",
    ),
    (
        "A source close to the talks said £4m was on the table.",
        "£4m",
        "source close to the talks|source",
    ),
]


# Thought, memory and counting are reported like speech. Not as nouns, nor of what is done.
THOUGHT = [
    ("Ana Poole, a surveyor, found cracks. She counted 71 broken slates on the roof.",
     "71 broken slates", "Ana Poole"),
    ("Ana Poole remembers seeing 140 teapots smashed.", "140 teapots", "Ana Poole"),
    ("A former apprentice, Josie Lund, remembers 140 kilns in the valley.", "140 kilns",
     "Josie Lund"),
    ("Ana Poole recalls selling 300 pies on a Saturday.", "300 pies", "Ana Poole"),
    ("The trust that runs it reckons she paid for 650,000 meals.", "650,000 meals",
     "trust|trust that runs it"),
    ("The Leck Action Group reckons on 250 jobs at most.", "250 jobs", "Leck Action Group"),
    ("Short-seller Hale Point contends a quarter of it comes from two customers.", "a quarter",
     "Hale Point|Short-seller Hale Point"),
    ("The Rovers Trust says prices are up. It claims the club lost £54m last year.", "£54m",
     "Rovers Trust"),
    ("Traders put a roughly 70% chance on a cut in May.", "70% chance", "traders"),
    ("Ana Poole believes 40 homes stand empty.", "40 homes", "Ana Poole"),
    ("Ms Poole estimates 300 birds nest there.", "300 birds", "Poole|Ms Poole"),
    ("Ana Poole spoke to the inquest. She denied leaving 30 patients alone.", "30 patients",
     "Ana Poole"),
    ("Ana Poole spoke to us. She put a 70 per cent chance on rain.", "70 per cent", "Ana Poole"),
    ("Ana Poole guesses that 60 people came.", "60 people", "Ana Poole"),
    ("Bankers suspect that £3bn has left the country.", "£3bn", "bankers"),
    # Near misses.
    ("The 71 counts of fraud took 40 days to read.", "40 days", None),
    ("She counted 71 as a friend, and 40 guests came.", "40 guests", None),
    ("Ana Poole remembers the mine. It employed 900 men.", "900 men", None),
    ("The plaque remembers 90 men of the village.", "90 men", None),
    ("The firm recalls 4,000 cars.", "4,000 cars", None),
    ("The club denied 40 fans entry.", "40 fans", None),
    ("Ana Poole thought of her 3 brothers.", "3 brothers", None),
    ("The council put 70 homes on the market.", "70 homes", None),
    ("The scheme counts on 30 volunteers.", "30 volunteers", None),
    ("Wardens counted 412 seals on the sandbank.", "412 seals", None),
    ("The Fishermen's Association wants 8 boats.", "8 boats", None),
    ("Votes were counted in 40 halls.", "40 halls", None),
    ("Ana Poole believes in 12 rules.", "12 rules", None),
    ("Ana Poole forgot 3 of the names.", "3 of", None),
    ("Dr Lund's memory held 40 songs.", "40 songs", None),
    ("Ana Poole reckoned without 40 rivals.", "40 rivals", None),
]  # fmt: skip

# A source put in between: what stands on both sides of it is said.
INSERTED = [
    ("The couple had paid £187,000 - their counsel, Miles Trant, told the court - for a roof.",
     "£187,000", "Miles Trant"),
    ("The couple paid £1,000 – their counsel, Miles Trant, told the court – for 12 windows.",
     "12 windows", "Miles Trant"),
    ("The scheme has cost £40m — the council said — and needs £9m more.", "£40m", "council"),
    ("It lost 40 cows - Ana Poole says - in one winter.", "40 cows", "Ana Poole"),
    ("Eighty per cent of pupils qualify for lunch, Ana Poole said, “and now they walk a mile.”",
     "Eighty per cent", "Ana Poole"),
    ("It was £4.1m, Ana Poole said, “and spread over a decade”.", "£4.1m", "Ana Poole"),
    ("The hole is 9m deep, said Ana Poole, “and we have no pump”.", "9m", "Ana Poole"),
    ("No child would walk a mile, Ana Poole said, and the district would add three bus routes.",
     "three bus routes", "Ana Poole"),
    ("Starts were 22 per cent lower, the bureau said, while the Midlands recorded growth of 9 per"
     " cent.", "9 per cent", "bureau"),
    ("Rents rose by 4 per cent, the board said, and wages would show a fall of 2 per cent.",
     "2 per cent", "board"),
    ("“We lost 40 homes”, Ana Poole said, and 12 barns were hit.", "40 homes", "Ana Poole"),
    # Near misses.
    ("Leck Farm - which Ana Poole said was dear - has 40 cows.", "40 cows", None),
    ("The firm - its owner, Ana Poole, is 60 - has 40 vans.", "40 vans", None),
    ("Leck United - Ana Poole told nobody - sold 40 shirts.", "40 shirts", None),
    ("Forty houses burned - and Ana Poole said she saw it - within 3 hours.", "3 hours", None),
    ("In May, Ana Poole said, “we lost 40 homes”. There are 900 left.", "900", None),
    ("After 40 years, Ana Poole said “enough”.", "40 years", None),
    ("For the first time in 12 years, Ana Poole said, “we are safe”.", "12 years",
     "Ana Poole|-"),
    ("Ana Poole, who has 3 sons, said “it was late”.", "3 sons", None),
    ("Starts fell, the bureau said. The Midlands recorded growth of 9 per cent.", "9 per cent",
     None),
    ("Starts fell, the bureau said, and the union warned 40 sites would close.", "40 sites",
     "union"),
    ("Rents rose, the board said, but Ana Poole claimed they fell by 2 per cent.", "2 per cent",
     "Ana Poole"),
    ("Rents rose, the board said, although Ana Poole owns 40 flats.", "40 flats", None),
]  # fmt: skip

# Whom a title and a given name, a shared surname, or "it" in its own clause stand for.
PARTS_OF_NAMES = [
    ("Dame Rosalind Teague led it. Dame Rosalind said 40 babies died.", "40 babies",
     "Rosalind Teague|Dame Rosalind Teague"),
    ("Sir Mark Hale spoke. “We lost 40 men,” Sir Mark said.", "40 men",
     "Mark Hale|Sir Mark Hale"),
    ("Lady Anne Byre gave it. Lady Anne claimed 12 were fakes.", "12", "Anne Byre|Lady Anne Byre"),
    ("Derek and Paula Winsham won. Mrs Winsham said they had spent £7,200.", "£7,200",
     "Paula Winsham"),
    ("Derek and Paula Winsham won. Mr Winsham said they had spent £7,200.", "£7,200",
     "Derek Winsham"),
    ("Its president, Cal Brandt, says it has lost 40 cows.", "40 cows", "Cal Brandt"),
    ("Finance Minister B. Raghu Pai presented it. The Minister said 40 towns would gain.",
     "40 towns", "B. Raghu Pai|Raghu Pai"),
    ("Leck Steel will spend £2m on a mill that it says will employ 450 people.", "450 people",
     "Leck Steel"),
    ("Leck Steel is building a mill which it says will draw 300 megawatts.", "300 megawatts",
     "Leck Steel"),
    ("Winifred Askew ran a pottery. “We had 2 frocks,” she told a paper.", "2 frocks",
     "Winifred Askew"),
    ("The union struck. The union said she was hiding £600,000.", "£600,000", "union"),
    # Near misses.
    ("Dame Rosalind Teague led it. Rosalind Hale said 40 babies died.", "40 babies",
     "Rosalind Hale"),
    ("Sir Mark Hale and Mark Byre spoke. Mr Byre said 40 men left.", "40 men", "Mark Byre"),
    ("Lord Leck of Byre spoke. Lord Leck said 40 were lost.", "40", "Lord Leck|Lord Leck of Byre"),
    ("Derek and Paula Winsham won. Miss Trant said they had spent £7,200.", "£7,200",
     "Trant|Miss Trant"),
    ("Hull and Paula Winsham won. Mrs Winsham said they had spent £7,200.", "£7,200",
     "Paula Winsham"),
    ("Col Brandt and Ana Brandt farm. Ana Brandt says 40 cows died.", "40 cows", "Ana Brandt"),
    ("Prime Minister Ana Poole came. The union said 40 towns would gain.", "40 towns", "union"),
    ("Leck Steel will spend £2m on a mill that employs 450 people.", "450 people", None),
    ("Ana Poole runs a mill that the union says employs 450 people.", "450 people", "union"),
    ("Leck Steel owns a mill. Ana Poole says it employs 450 people.", "450 people", "Ana Poole"),
    ("The Byre Pottery opened late. Its owner, Jo Lund, said it made 40 jugs.", "40 jugs",
     "Jo Lund"),
]  # fmt: skip

KINDS = {
    "disputes": DISPUTES,
    "bodies": BODIES,
    "clauses": CLAUSES,
    "endings": ENDINGS,
    "labels": LABELS,
    "own voice": OWN_VOICE,
    "thought": THOUGHT,
    "inserted": INSERTED,
    "parts of names": PARTS_OF_NAMES,
}
ROWS = [(kind, *row) for kind, rows in KINDS.items() for row in rows]


def number_at(text: str, digits: str) -> Suggestion:
    """The number of the last of those words in the text."""
    start = text.rindex(digits)
    end = start + len(digits)
    return next(
        number
        for number in suggest(text)
        if number.kind == "quantity" and number.start < end and start < number.end
    )


def bare(name: str | None) -> str:
    """The name in small letters without its article; “-” for nobody's."""
    words = (name or "-").lower().replace("’", "'").split()
    return " ".join(words[1:] if words[0] in {"the", "a", "an"} and words[1:] else words)


@pytest.mark.parametrize(("kind", "text", "digits", "speaker"), ROWS)
def test_speaker_of_a_number(kind, text, digits, speaker):
    assert bare(number_at(text, digits).speaker) in map(bare, (speaker or "-").split("|"))


# The parts of a broken quotation stand apart: the text, the number, the part that it stands in.
BROKEN = [
    ("“We lost 40 homes,” she said. “It took 3 days.”", "40 homes", "We lost 40 homes,"),
    ("“We lost 40 homes,” she said. “It took 3 days.”", "3 days", "It took 3 days."),
    ("“We lost 40 homes,” said Jo Poole, “and 3 barns.”", "3 barns", "and 3 barns."),
    ('"We lost 40 homes," Ms Poole said. "It took 3 days."', "3 days", "It took 3 days."),
    ("'We lost 40 homes,' Ms Poole said. 'It took 3 days.'", "40 homes", "We lost 40 homes,"),
    ("‘We lost 40 homes,’ Ms Poole said, ‘in 3 days.’", "3 days", "in 3 days."),
    ('“We lost 40 homes," Ms Poole said. "It took 3 days.”', "3 days", "It took 3 days."),
    ("'We lost 40 homes,\" Ms Poole said. \"It took 3 days.'", "40 homes", "We lost 40 homes,"),
    ("“Why,” asked Jo Poole, “did 40 homes go in 3 days?”", "3 days", "did 40 homes go in 3 days?"),
    ("“In May,” she said, “we had 40,000, and now,” she added, “we have 3.”", "40,000",
     "we had 40,000, and now,"),
    ("“We lost 40 homes,” she told us, adding: “It took 3 days.”", "3 days", "It took 3 days."),
    ("“We lost 40 homes – ” she paused – “in 3 days.”", "3 days", "in 3 days."),
    ("“We lost 40 homes.” Ms Poole said it was “only 3 days”.", "40 homes", "We lost 40 homes."),
    # Near misses: one quotation stays whole.
    ("“We lost 40. It took 3 days,” she said.", "3 days", "We lost 40. It took 3 days,"),
    ("“She said, ‘We lost 40 homes,’ and wept for 3 days,” said Jo Poole.", "3 days",
     "She said, ‘We lost 40 homes,’ and wept for 3 days,"),
    ("'The workers' homes, all 40 of them, went in 3 days,' she said.", "3 days",
     "The workers' homes, all 40 of them, went in 3 days,"),
    ("She said: “We lost 40 homes, I said to him, in 3 days.”", "3 days",
     "We lost 40 homes, I said to him, in 3 days."),
    ("“It’s 40 homes in 3 days,” Ms Poole said.", "3 days", "It’s 40 homes in 3 days,"),
    ("“We lost 40 homes.\n\n“It took 3 days,” she said.", "3 days", "It took 3 days,"),
    ("“We lost 40 homes!” she said.", "40 homes", "We lost 40 homes!"),
    ("«We lost 40 homes,» she said. «It took 3 days.»", "3 days", "It took 3 days."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "digits", "part"), BROKEN)
def test_parts_of_a_broken_quotation_stand_apart(text, digits, part):
    number = number_at(text, digits)

    parts = [
        text[start:end] for start, end in number.quotation_spans if start <= number.start < end
    ]
    assert [part.strip() for part in parts] == [part]
