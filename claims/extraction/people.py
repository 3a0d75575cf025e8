"""People: the words that tell persons, offices and organisations apart.

A *role* is an office or calling, printed before a name or after it ("Mayor", "a nurse"). A *title*
belongs to the name ("Sir", "Ms"); a *courtesy* is a title that is left out of the full name.
"""

from . import cues
from .cues import vocabulary

TITLES = vocabulary("Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Baroness Rev Mx")
COURTESIES = vocabulary("Mr Mrs Ms Miss Mx Mr. Mrs. Ms. Dr Dr. Prof Prof. Professor")

# Letters after a name: "Ana Poole MP".
PARTIES = vocabulary("Democrat Republican Labour")
LETTERS = vocabulary("MP MSP KC QC OBE MBE CBE KBE DBE MD PhD")
# Roles whose "of" or "for" names a place: "MP for Leck", "mayor of Leck".
PLACED_ROLES = vocabulary(
    "mp mps mayor councillor senator governor bishop archbishop resident professor nurse student"
)
# Words that may begin a role: "Prime Minister", "shadow chancellor".
RANKS = vocabulary(
    """prime foreign home shadow first acting interim former assistant senior junior chief
    lead local opposition"""
)
NAME_PARTS = vocabulary("de van von der den bin al el la di da du le")
PARTICLES = vocabulary("de van von der den bin al el la di da du le of the and")

# Plurals and bare nouns that name a source without "the": "officials said", "said police".
PEOPLE = vocabulary(
    """police officials officers sources experts critics researchers scientists economists
    analysts residents neighbours campaigners ministers lawmakers lawyers prosecutors
    authorities doctors investigators detectives witnesses union unions councillors mps aides
    advisers advisors organisers organizers supporters opponents teachers parents workers
    students staff voters relatives friends bosses executives managers spokesmen insiders
    observers commentators republicans democrats conservatives tories greens historians
    firefighters paramedics court counsel academics activists charities council councils
    developers proponents pollsters attorneys inspectors regulators traders investors
    hospitals farmers figures data reports"""
) | frozenset(cues.RECORDS)

# Nouns of office or calling, as roles before a name or after it.
ROLE_NOUNS = vocabulary(
    """commissioner president mayor senator sen sens rep reps gov governor chief executive
    minister secretary chancellor professor inspector superintendent detective councillor cllr
    councilman councilwoman mp mps msp ms attorney general director chairman chairwoman chair
    chairperson spokesman spokeswoman spokesperson archbishop bishop rev reverend judge
    justice captain colonel officer constable sergeant lieutenant major leader deputy head
    founder co-founder co-author author analyst economist researcher scientist historian
    lawyer solicitor barrister campaigner activist manager treasurer coach nominee candidate
    congressman congresswoman representative ambassador adviser advisor aide strategist editor
    writer reporter correspondent columnist journalist host anchor physician doctor nurse
    teacher headteacher principal owner partner resident neighbour neighbor farmer student
    expert specialist consultant fellow lecturer academic scholar prosecutor sheriff coroner
    ombudsman commentator pollster trustee member democrat republican conservative premier
    king queen prince princess pope imam rabbi widow mother father son daughter brother sister
    husband wife veteran driver pilot shopkeeper landlord tenant developer investor banker
    trader engineer planner surveyor psychologist psychiatrist epidemiologist biologist
    ecologist climatologist geologist statistician demographer criminologist sociologist
    midwife surgeon gp paramedic firefighter convener organiser organizer coordinator vice
    boss official predecessor successor counterpart rival broker champion source insider
    colleague friend reader shopper passenger patient customer agent worker voter man woman
    person witness mum dad parent pensioner builder swimmer runner singer actor artist critic
    opponent det ch insp supt con cpl dc ds di dci dsi pc sgt lt col gen capt maj cmdr supporter
    backbencher frontbencher lawmaker politician peer academic businessman businesswoman
    entrepreneur grandmother grandfather carer publican hotelier baker butcher grocer plumber
    electrician fisherman fishmonger florist gardener cyclist motorist commuter holidaymaker
    tourist homeowner householder leaseholder volunteer chef accountant auditor actuary
    architect archaeologist astronomer botanist chemist dentist vet vicar priest chaplain
    dean vice-chancellor headmaster headmistress magistrate recorder registrar negotiator
    whistleblower survivor victim defendant juror striker midfielder defender goalkeeper
    skipper referee jockey trainer beekeeper shepherd crofter lecturer virologist oncologist
    cardiologist paediatrician physicist glaciologist meteorologist oceanographer zoologist"""
)
ORGANISATION_WORDS = vocabulary(
    """council office department university college school police foundation institute bank
    party association union trust group inc ltd plc llp corp committee agency service services
    center centre federation society authority board court company house campaign times post
    journal news guardian mail telegraph mirror sun independent observer herald tribune
    ministry commission network alliance coalition forum fund league club hospital nhs
    government parliament congress senate treasury administration bureau organisation
    organization charity airlines airport energy water rail homes insurance partners holdings
    industries systems street survey poll report index press agency media radio tv television
    review watch watchdog initiative project programme program team force constabulary
    assembly cabinet"""
)
MALE = vocabulary("Mr Mr. Sir Lord chairman spokesman king prince father son brother husband")
FEMALE = vocabulary(
    """Mrs Mrs. Ms Ms. Miss Dame Lady Baroness chairwoman spokeswoman queen princess mother
    daughter sister wife widow"""
)

# Common given names, to tell "he" from "she" where no title does.
GIVEN_MALE = vocabulary(
    """Adam Alan Alex Ali Andrew Andy Anthony Arthur Barry Ben Benjamin Bernard Bill Bob Brian
    Bruce Carl Charles Chris Christopher Colin Craig Daniel Darren Dave David Dean Dennis
    Derek Dominic Donald Douglas Duncan Ed Edward Eric Frank Fred Gareth Gary Gavin Geoff
    Geoffrey George Gerald Giles Glenn Gordon Graham Greg Guy Harry Henry Howard Hugh Ian
    Isaac Jack Jacob James Jason Jeff Jeffrey Jeremy Jim Joe John Jon Jonathan Joseph Josh
    Joshua Justin Keith Ken Kenneth Kevin Larry Lawrence Leo Lewis Liam Luke Malcolm Marcus
    Mark Martin Matt Matthew Michael Mike Mohammed Muhammad Nathan Neil Nicholas Nick Nigel
    Oliver Oscar Owen Patrick Paul Peter Philip Phil Ralph Ray Richard Rob Robert Robin Roger
    Ron Ronald Rory Ross Russell Ryan Sadiq Sam Samuel Scott Sean Simon Stephen Steve Steven
    Stuart Ted Terry Thomas Tim Timothy Toby Tom Tommy Tony Trevor Victor Vincent Walter Wayne
    Wes Will William Zack"""
)
GIVEN_FEMALE = vocabulary(
    """Abigail Alice Alison Amanda Amelia Amy Ana Andrea Angela Ann Anna Anne Annie Barbara
    Beth Bridget Carol Caroline Catherine Charlotte Cheryl Chloe Christina Christine Claire
    Clare Daisy Dawn Deborah Debbie Diana Diane Donna Dorothy Eleanor Elaine Elizabeth Ella
    Ellen Emily Emma Esther Eva Fatima Fiona Florence Frances Georgia Gillian Grace Hannah
    Harriet Heather Helen Hillary Holly Isabel Jane Janet Jean Jennifer Jenny Jess Jessica
    Jill Joan Joanna Joanne Judith Judy Julia Julie Karen Kate Katherine Kathleen Kathy Katie
    Kelly Kim Laura Lauren Leah Linda Lisa Liz Louise Lucy Lynn Maggie Margaret Maria Marie
    Martha Mary Megan Melanie Michelle Molly Monica Nadia Nancy Naomi Natalie Natasha Nicola
    Nicole Nina Olivia Pamela Patricia Paula Penny Priya Rachel Rebecca Rosa Rose Rosie Ruth
    Sally Samantha Sandra Sara Sarah Sharon Shirley Sophia Sophie Stella Stephanie Sue Susan
    Suzanne Sylvia Tara Teresa Theresa Tracey Tracy Ursula Valerie Vanessa Veronica Victoria
    Virginia Wendy Yasmin Yvette Yvonne Zoe"""
)


def is_capital(word):
    return word[0].isupper()


def is_person(words):
    """Whether the words are a person's name: "Ana Poole", "Mr Osei", "shadow minister Ana Poole".

    Not "Leck Council", "the nurse", nor a name of one word.
    """
    while len(words) > 1 and words[-1].rstrip(".,") in LETTERS:
        words = words[:-1]
    if not 1 < len(words) <= 9:
        return False
    if words[0].rstrip(".") in TITLES:
        return all(is_capital(word) for word in words)
    start = next((i + 1 for i in range(len(words) - 1, -1, -1) if _is_office(words[i])), 0)
    if words[-2] in GIVEN_MALE | GIVEN_FEMALE and is_capital(words[-1]):
        # "mortgage broker Ana Poole": a given name needs no known calling before it.
        lows = {word.lower() for word in words[:-2]}
        return not lows & {"of", "for", "by", "from", "and", "the"} and not words[-1].isupper()
    titled = start and all(_is_office(word) or word.lower() in RANKS for word in words[:start])
    name = words[start:]
    last = words[-1]
    return (
        sum(is_capital(word) for word in name) >= (1 if titled else 2)
        and all(is_capital(word) or word in NAME_PARTS for word in name)
        and not last.isupper()
        and last.lower() not in ORGANISATION_WORDS
        and words[0] not in PARTIES
    )


def _is_office(word):
    return word.lower().rstrip(".") in ROLE_NOUNS and word not in COURTESIES
