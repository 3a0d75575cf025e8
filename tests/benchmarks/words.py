"""The words that generated articles and claims are made of; all people and places are invented."""

# Topic: what is counted in it (singular, plural), and the ten circumstances it is counted in.
# Every pair of the two is a measure: "officers on foot patrol".
TOPICS = {
    "Policing": (
        "officer officers, arrest arrests, search searches, caution cautions, patrol patrols",
        "on foot patrol, in custody suites, after night-time calls, under the new scheme,"
        " recorded by cameras, at football matches, in rural districts, at weekends,"
        " on public transport, near schools",
    ),
    "Health": (
        "patient patients, nurse nurses, operation operations, appointment appointments, bed beds",
        "waiting over a year, in emergency departments, on maternity wards, in community clinics,"
        " outside office hours, under the winter plan, moved between hospitals, after a referral,"
        " in private wards, in mental health units",
    ),
    "Schools": (
        "pupil pupils, teacher teachers, classroom classrooms, exclusion exclusions,"
        " assistant assistants",
        "in primary schools, in secondary schools, with special needs, in temporary buildings,"
        " taught in large groups, during exam term, on free meals, in village schools,"
        " under the academy trust, after the merger",
    ),
    "Housing": (
        "home homes, tenant tenants, eviction evictions, repair repairs, application applications",
        "in council blocks, without heating, on the waiting list, in new developments,"
        " above the price cap, in flood zones, awaiting inspection, under shared ownership,"
        " in former offices, outside the city",
    ),
    "Transport": (
        "bus buses, passenger passengers, journey journeys, cancellation cancellations,"
        " driver drivers",
        "at peak hours, on night routes, on the coastal line, during the strike, in the ring road"
        " area, without a subsidy, on school services, at unstaffed stations, after the timetable"
        " change, on Sundays",
    ),
    "Environment": (
        "tree trees, spill spills, flood floods, inspection inspections, volunteer volunteers",
        "along the river, in protected areas, after heavy rain, on farmland, at bathing sites,"
        " in upland woods, near reservoirs, under the clean-up order, in town parks,"
        " on the estuary",
    ),
    "Economy": (
        "job jobs, worker workers, firm firms, vacancy vacancies, strike strikes",
        "in manufacturing, in seasonal trades, at the docks, in warehouses, in care homes,"
        " on short contracts, above the minimum wage, in start-up companies, in retail,"
        " after the takeover",
    ),
    "Justice": (
        "prisoner prisoners, trial trials, judge judges, sentence sentences, appeal appeals",
        "in crowded wings, delayed beyond a year, in youth courts, heard by video,"
        " before a jury, released early, under supervision, in open prisons,"
        " without legal aid, after a retrial",
    ),
    "Energy": (
        "turbine turbines, panel panels, pump pumps, meter meters, boiler boilers",
        "in social housing, connected to the grid, installed by apprentices, out of service,"
        " under the grant, on public buildings, in remote villages, past their service date,"
        " paid for by instalment, at sea",
    ),
    "Culture": (
        "visitor visitors, library libraries, ticket tickets, performance performances,"
        " exhibit exhibits",
        "at free museums, during the festival, outside the capital, in the summer season,"
        " for under-16s, in touring shows, at restored theatres, in mobile units,"
        " sold in advance, with guides",
    ),
}

# Code, singular, plural, symbol, dimension of what is measured rather than counted.
UNITS = [
    ("GBP", "pound", "pounds", "£", "money-GBP"),
    ("EUR", "euro", "euros", "€", "money-EUR"),
    ("USD", "dollar", "dollars", "$", "money-USD"),
    ("percent", "per cent", "per cent", "%", "share"),
    ("point", "percentage point", "percentage points", "", "point"),
    ("day", "day", "days", "", "time"),
    ("week", "week", "weeks", "", "time"),
    ("hour", "hour", "hours", "", "time"),
    ("kilometre", "kilometre", "kilometres", "km", "length"),
    ("tonne", "tonne", "tonnes", "t", "mass"),
]

# Names, one word each.
STEMS = (
    "Aldermar Brackwen Corvel Dunmarsh Elmstow Farrowby Glenhaw Hollin Ivercot Jarrick"
    " Kestrow Larkmoor Merrowdal Netherquil Orrin Pellam Quarrin Rivenhal Sallowby Tarrow"
)
ENDINGS = "cross dene fell gate haven mere reach side stead wick"
PAPERS = "Gazette Courier Observer Chronicle Argus Bugle"
BODIES = [
    "Council",
    "Constabulary",
    "Hospitals Trust",
    "Housing Association",
    "Transport Authority",
    "Chamber of Commerce",
    "Residents' Union",
]
FIRST_NAMES = (
    "Ada Bram Celia Dorian Edda Fergal Greta Hollis Imogen Jarvis Kerensa Linus Maeve Ned Orla"
    " Percy Quentin Rosalind Silas Tamsin Ulric Verity Wilf Xanthe Yorick Zelda Anselm Beatrix"
    " Caspian Delphine Emrys Freya Gideon Hester Ivo Juno Kit Leonie Magnus Nerys Otis Philippa"
    " Rafe Saskia Tobias Una Vaughan Winifred Yvette Zachary"
)
LAST_NAMES = (
    "Abbershaw Birtwick Cresslow Dunnaby Eddowes Fernsby Garroway Hexwell Inglethorn Jessamer"
    " Kettleby Lorrimond Marchbank Nettlefold Ormandy Penhallow Quillfeather Rathmell Stavering"
    " Thistlewood Umberley Vennimore Wetherlam Yarrowdale Ashgrovel Bramblecombe Copperwaite"
    " Drakelow Eversholm Foxhallam Grindlewald Hathersedge Ilkenshaw Jollifant Kirkhallam"
    " Lanternby Mossgrove Northwaite Oakenfield Pebblethwaite Ravenspurn Sedgewell Tolliver"
    " Underclough Vexmoor Winterbourn Yelverdon Zouchfield Arkenby Bellwether Cinderford Dimmock"
    " Elderkin Flintlow Gossamar Hobblethwait Icklesham Juddmoor Kelderdale Longstaffe Merriwold"
    " Nightingarth Oxspring Pricklow"
)
ROLES = ["leader", "chief executive", "spokesperson", "director of services", "chair", "economist"]

# What a sentence about a claim ends with.
TAILS = [
    ".",
    ", its own count shows.",
    ", compared with figures published last spring.",
    ", according to papers released on the eve of the vote.",
    ", though the method has changed since.",
    ", a review for the finance committee says.",
    " once the building work has ended.",
    ", which is the highest number since records began.",
]
HEADLINES = [
    "{place} {counted} under pressure as {other} row deepens",
    "Fewer {counted} {where}, says {place} report",
    "How {place} lost count of its {counted}",
    "{place} plans more {counted} despite {other} warning",
    "Revealed: the {counted} {where} that {place} never mentioned",
    "{place} leaders clash over {counted} and {other}",
]
QUOTES = [
    "We have never hidden how many {counted} there are, and this report shows it",
    "Nobody who works here is surprised that {counted} are {where}",
    "The {counted} are only half of the story, because the {other} matter just as much",
    "If the money comes, the {counted} will come with it",
    "We shall publish a full account of the {counted} before the summer",
]

# A printed number inside its hedge.
HEDGES = {
    "none": "{}",
    "exactly": "exactly {}",
    "about": "about {}",
    "nearly": "nearly {}",
    "just-over": "just over {}",
    "more-than": "more than {}",
    "at-least": "at least {}",
    "up-to": "up to {}",
    "at-most": "at most {}",
    "less-than": "less than {}",
    "between": "between {} and {}",
}
MAGNITUDES = ["dozens of", "hundreds of", "thousands of", "scores of", "millions of"]
