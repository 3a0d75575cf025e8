"""The words that tell persons, offices and organisations apart.

A *role* is an office or calling, printed before a name or after it ("Mayor", "a nurse"). A *title*
belongs to the name ("Sir", "Ms"); a *courtesy* is a title that is left out of the full name.
"""

from . import cues
from .cues import vocabulary

TITLES = vocabulary("Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Baroness Rev Mx")
COURTESIES = vocabulary("Mr Mrs Ms Miss Mx Mr. Mrs. Ms. Dr Dr. Prof Prof. Professor")

# Printed before a name, though no part of it: "Lib Dem Ana Poole".
ALLEGIANCES = vocabulary("Labour Tory Conservative Lib Dem Democrat Republican Liberal Reform SNP")
PARTIES = vocabulary("Democrat Republican Labour")
# Letters after a name: "Ana Poole MP".
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
    landlady backbencher frontbencher lawmaker politician peer academic businessman businesswoman
    entrepreneur grandmother grandfather carer publican hotelier baker butcher grocer plumber
    electrician fisherman fishmonger florist gardener cyclist motorist commuter holidaymaker
    tourist homeowner householder leaseholder volunteer chef accountant actuary
    architect archaeologist astronomer botanist chemist dentist vet vicar priest chaplain
    vice-chancellor headmaster headmistress magistrate negotiator
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
    assembly cabinet ferries foods stores airways motors hotels supermarkets pharmaceuticals
    technologies buses railway railways rovers wanderers albion athletic fc afc united"""
)
MALE = vocabulary("Mr Mr. Sir Lord chairman spokesman king prince father son brother husband")
FEMALE = vocabulary(
    """Mrs Mrs. Ms Ms. Miss Dame Lady Baroness chairwoman spokeswoman queen princess mother
    daughter sister wife widow"""
)

# Common given names, to tell "he" from "she" where no title does.
GIVEN_MALE = vocabulary(
    """Aaron Abdul Adam Ahmed Alan Alastair Alex Alexander Ali Alistair Alun Amit Andrew Andy
    Angus Anil Anthony Archie Arjun Arthur Barack Barry Bart Ben Benjamin Bernard Bernie Bertie
    Bill Bob Brad Bradley Brett Brian Bruce Callum Cameron Carl Cecil Charles Chris Christopher
    Clive Colin Connor Craig Cyril Damian Damien Daniel Darren Dave David Dean Declan Dennis
    Derek Desmond Dominic Donald Douglas Duncan Dylan Ed Eddie Edward Edwin Elliot Emmanuel
    Eric Ethan Euan Ewan Felix Fergus Finlay Frank Fred Gareth Gary Gavin Geoff Geoffrey George
    Gerald Gerard Gerry Giles Glenn Glyn Gordon Graham Greg Gregory Guy Hamish Hamza Harold
    Harry Harvey Hassan Hector Henry Howard Hugh Iain Ian Ibrahim Imran Isaac Ivan Jack Jacob
    Jake James Jamie Jared Jason Jeff Jeffrey Jeremy Jerry Jesse Jim Jimmy Joe John Jon
    Jonathan Jonny Joseph Josh Joshua Justin Karl Keith Ken Kenneth Kenny Kevin Kieran Kieron
    Kyle Larry Laurence Lawrence Leo Leon Les Lewis Liam Lloyd Louis Luke Malcolm Marcus Mark
    Martin Matt Matthew Maurice Max Michael Mike Miles Mitch Mitt Mohamed Mohammed Muhammad
    Muhammed Nathan Nathaniel Neil Nicholas Nick Nigel Noel Norman Oliver Omar Oscar Otto Owen
    Patrick Paul Pete Peter Phil Philip Piers Raj Ralph Ravi Ray Raymond Reg Rex Rhys Richard
    Rick Rob Robbie Robert Robin Rodney Roger Roland Ron Ronald Rory Ross Rudy Rufus Rupert
    Russell Ryan Sadiq Sam Samir Samuel Sanjay Saul Scott Sean Sebastian Shaun Simon Spencer
    Stanley Stephen Steve Steven Stewart Stuart Tariq Ted Terence Terry Theo Thomas Tim Timothy
    Tobias Toby Tom Tommy Tony Travis Trevor Tyler Usman Victor Vikram Vincent Walter Warren
    Wayne Wes Wilfred Will William Yusuf Zack"""
)
GIVEN_FEMALE = vocabulary(
    """Abigail Adele Agnes Aisha Alice Alison Amanda Amber Amelia Amina Amy Ana Andrea Angela
    Angharad Anita Ann Anna Annabel Anne Annette Annie Antonia Audrey Ava Ayesha Barbara
    Beatrice Belinda Bella Bernadette Beth Bethan Bethany Brenda Bridget Bronwen Camilla Carla
    Carly Carol Caroline Catherine Celia Charlene Charlotte Cheryl Chloe Christina Christine
    Claire Clara Clare Constance Cora Daisy Danielle Daphne Dawn Debbie Deborah Delia Denise
    Diana Diane Dinah Donna Doreen Dorothy Edith Eileen Eilidh Elaine Eleanor Elizabeth Ella
    Ellen Elsie Elspeth Emily Emma Erin Esther Eva Eve Evelyn Farah Fatima Fiona Florence
    Frances Frankie Freya Gabrielle Gail Gemma Georgia Geraldine Gillian Grace Greta Gwen
    Hannah Harriet Hayley Hazel Heather Helen Helena Hilary Hillary Holly Hope Ida Imogen
    Ingrid Irene Iris Isabel Isla Ivanka Jackie Jacqueline Jade Jane Janet Jasmine Jean
    Jeanette Jemima Jennifer Jenny Jess Jessica Jill Joan Joanna Joanne Josie Judith Judy Julia
    Julie Juliet Kamala Karen Kate Katherine Kathleen Kathryn Kathy Katie Kay Kelly Kim Kirsty
    Laura Lauren Leah Leanne Leila Lena Lilian Lily Linda Lisa Liz Lorna Lorraine Louisa Louise
    Lucy Lydia Lynn Mabel Maddie Madeleine Maggie Mairi Margaret Maria Marian Marie Marilyn
    Marion Marjorie Martha Mary Matilda Maureen Mavis Maya Meera Megan Melania Melanie Mhairi
    Michelle Mina Miriam Moira Molly Monica Monique Myra Nadia Nancy Naomi Nasreen Natalie
    Natasha Nell Niamh Nicola Nicole Nikki Nina Noor Nora Noreen Norma Olive Olivia Pamela
    Patricia Paula Paulette Pauline Penny Petra Philippa Phoebe Polly Poppy Priscilla Priya
    Rachel Rebecca Rhian Rhiannon Rita Roisin Rosa Rosalind Rose Rosemarie Rosemary Rosie
    Rowena Ruby Ruth Sabrina Sadia Saima Sally Samantha Sandra Sara Sarah Selina Shabana Sharon
    Sheila Shirley Shona Sian Siobhan Sonia Sophia Sophie Stacey Stella Stephanie Sue Sunita
    Susan Suzanne Sybil Sylvia Tanya Tara Teresa Tessa Thelma Theresa Tina Toni Tracey Tracy
    Trisha Una Ursula Valerie Vanessa Vera Veronica Vicky Victoria Violet Virginia Vivienne
    Wendy Winifred Yasmin Yolanda Yvette Yvonne Zainab Zara Zoe"""
)

GIVEN = GIVEN_MALE | GIVEN_FEMALE
# Last words of what is no person's name: "Leck Council", "National Records".
THINGS = ORGANISATION_WORDS | cues.RECORDS
HONORIFICS = TITLES | COURTESIES
# After these a title or a given name is not the one who speaks: "friends |of| Ana Poole".
JOINING = vocabulary("of for by from and the")


def speaks(lower: str) -> bool:
    """Whether a common noun can name who or what says something: "nurses", "charity", "report"."""
    return any(
        noun in ROLE_NOUNS or noun in THINGS or noun in PEOPLE for noun in (lower, lower[:-1])
    )


def is_capital(word: str) -> bool:
    return word[0].isupper()


def is_person(words: list[str]) -> bool:
    """Whether the words are a person's name: "Ana Poole", "Mr Osei", "shadow minister Ana Poole".

    Not "Leck Council", "the nurse", nor a name of one word.
    """
    while len(words) > 1 and words[-1].rstrip(".,") in LETTERS:
        words = words[:-1]
    if not 1 < len(words) <= 9:
        return False
    if words[0].rstrip(".") in TITLES:
        return all(is_capital(word) for word in words)
    title = next((i for i, word in enumerate(words[:-1]) if word in HONORIFICS), 0)
    if title and words[title - 1].lower() not in JOINING:
        return is_person(words[title:])  # "insolvency judge Mr Justice Hale"
    name_start = next((i + 1 for i in range(len(words) - 1, -1, -1) if _is_office(words[i])), 0)
    if words[-2] in GIVEN and is_capital(words[-1]):
        # "mortgage broker Ana Poole": a given name needs no known calling before it.
        callings = {word.lower() for word in words[:-2]}
        return not callings & JOINING and not words[-1].isupper()
    has_office = name_start > 0 and all(
        _is_office(word) or word.lower() in RANKS for word in words[:name_start]
    )
    name = words[name_start:]
    last = words[-1]
    return (
        sum(is_capital(word) for word in name) >= (1 if has_office else 2)
        and all(is_capital(word) or word in NAME_PARTS for word in name)
        and not last.isupper()
        and last.lower() not in THINGS
        and words[0] not in PARTIES
    )


def _is_office(word: str) -> bool:
    return word.lower().rstrip(".") in ROLE_NOUNS and word not in COURTESIES
