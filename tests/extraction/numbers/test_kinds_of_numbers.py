"""Whole readings of one number in a sentence, kind by kind: true cases and near misses.

A row is the text, the digits or words that are asked about, the value ("30..40" is a range, "~100"
an order of magnitude, None that no quantity stands there), the unit, the form and the direction.
Alternatives that say the same are parted by "|".
"""

from decimal import Decimal

import pytest

from claims.extraction import Suggestion, suggest

M = "000000"

MILLIONS = [
    ("Unemployment fell to 1.56m in the spring.", "1.56m", "1560000", "|person", "level"),
    ("More than 4.1m have signed the petition.", "4.1m", "4100000", "|person", "level"),
    ("The broadcaster has a 2.3m-strong audience.", "2.3m", "2300000", "|audience", "level"),
    ("Losses of 3-4m are expected at the club.", "3-4m", "3000000..4000000", "", "level"),
    ("The app was opened 6.5m times.", "6.5m", "6500000", "time", "frequency"),
    ("Passenger numbers rose from 11.2m to 12.9m.", "12.9m", "12900000", "|passenger", "level"),
    ("The county's electorate (1.1m) is its largest yet.", "1.1m", "1100000", "|elector", "level"),
    ("It drew 900,000 listeners in May and 1.4m in June.", "1.4m", "1400000", "listener", "level"),
    ("Almost 12m children missed school.", "12m", "12" + M, "child", "level"),
    ("Turnover was 48m euros.", "48m", "48" + M, "EUR", "money"),
    ("That is 2.5m more than a year ago.", "2.5m", "2500000", "", "change"),
    ("Around 3m now rent their home.", "3m", "3" + M, "|person", "level"),
    # Near misses: metres.
    ("The new mast stands 45m above the square.", "45m", "45", "metre", "level"),
    ("Snow lay 1.5m deep.", "1.5m", "1.5", "metre", "level"),
    ("The boat sank in 60m of water.", "60m", "60", "metre", "level"),
    ("The crash happened 300m from the school.", "300m", "300", "metre", "level"),
    ("A 3.5m fence was built.", "3.5m", "3.5", "metre", "level"),
    ("The tunnel runs for 350m under the river.", "350m", "350", "metre", "level"),
    ("The tide peaked at 5.3m.", "5.3m", "5.3", "metre", "level"),
    ("The trench was 2.4m by 1.8m.", "2.4m", "2.4", "metre", "level"),
    ("Keep 2m apart, staff were told.", "2m", "2", "metre", "level"),
    ("The path climbs to 850m at the pass.", "850m", "850", "metre", "level"),
    ("The lorry got stuck under a 4.1m bridge.", "4.1m", "4.1", "metre", "level"),
    ("The town will get a 50m pool.", "50m", "50", "metre", "level"),
]  # fmt: skip

RANGES = [
    ("Repairs will cost £30-40m.", "£30-40m", "30000000..40000000", "GBP", "money"),
    ("Repairs will cost £30m-40m.", "£30m-40m", "30000000..40000000", "GBP", "money"),
    ("The bill could be £30 to 40m.", "£30 to 40m", "30000000..40000000", "GBP", "money"),
    ("The deal is worth €1.5-2bn.", "€1.5-2bn", "1500000000..2000000000", "EUR", "money"),
    ("The office gets 3-4,000 letters a week.", "3-4,000", "3000..4000", "letter", "rate"),
    ("Damage was put at £5m-£10m.", "£5m-£10m", "5000000..10000000", "GBP", "money"),
    ("Between 12 and 15m tonnes went.", "12 and 15m", "12000000..15000000", "tonne", "level"),
    ("Waits fell by two to three weeks.", "two to three", "2..3", "week", "change", "down"),
    ("Pass rates climbed from 61% to 74%.", "74%", "74", "%", "share", "up"),
    ("Its share slipped from 31 per cent to 28 per cent.", "28", "28", "%", "share", "down"),
    ("Turnout bounced back from 34% to 41%.", "41%", "41", "%", "share"),
    ("Ministers want $2-3 million for it.", "$2-3 million", "2000000..3000000", "USD", "money"),
    # Near misses.
    ("Fares run from £12 to £40.", "£12 to £40", "12..40", "GBP", "money"),
    ("Wages range from 70% to 82% of the average.", "82%", "70..82", "%", "share"),
    ("Profits rose from £3m to £4.5m.", "£4.5m", "4500000", "GBP", "money", "up"),
    ("Rooms cost £80 to £120 a night.", "£80", "80..120", "GBP", "rate"),
    ("The price went from 40p to 55p.", "55p", "0.55", "GBP", "money"),
    ("He paid £5 to 20 helpers.", "£5", "5", "GBP", "money"),
    ("He paid £5 to 20 helpers.", "20", "20", "helper", "level"),
    ("The fall was from 5 to 3 per cent.", "3 per cent", "3", "%", "share"),
    ("The vote was moved from 3 May to 12 May.", "12", None, "", ""),
    ("Costs rose £3m to £12m.", "£12m", "12" + M, "GBP", "money", "up"),
    ("It grew by 4% to 260 shops.", "260", "260", "shop", "level"),
    ("Sales rose by 3 to 5 per cent.", "3 to 5", "3..5", "%", "percent-change", "up"),
]  # fmt: skip

SIGNS_AND_SPACES = [
    ("Some 41 000 people fled.", "41 000", "41000", "person", "level"),
    ("The house sold for R1 250 000.", "1 250 000", "1250000", "ZAR", "money"),
    ("Debt stood at $13 009 million.", "13 009", "13009" + M, "USD", "money"),
    ("Output was 12\u2009500 tonnes.", "12\u2009500", "12500", "tonne", "level"),
    ("The loan is for €3,5 million.", "3,5", "3500000", "EUR", "money"),
    ("Inflation was 2,4 per cent in the euro zone.", "2,4", "2.4", "%", "share"),
    ("They were fined &pound;4,500 in all.", "4,500", "4500", "GBP", "money"),
    ("Growth was &minus;2% last year.", "2%", "-2", "%", "percent-change", "down"),
    ("Growth was −2% last year.", "2%", "-2", "%", "percent-change", "down"),
    ("The town has 1,700² residents.", "1,700", "1700", "resident", "level"),
    ("Prices rose 5&nbsp;per&nbsp;cent.", "5", "5", "%", "percent-change", "up"),
    ("Profit came to €1.234.567 in all.", "1.234.567", "1234567", "EUR", "money"),
    ("On 12 March 2 500 people marched.", "2 500", "2500", "person", "level"),
    # Near misses.
    ("In 2024 310 people were hurt.", "310", "310", "person", "level"),
    ("Call 020 7946 0100 for help.", "020 7946 0100", None, "", ""),
    ("It cost €1,500.", "1,500", "1500", "EUR", "money"),
    ("Teams of 5, 10 or 15 took part.", "5,", "5", "", "level"),
    ("Sections 3,5 and 7 were cut.", "3,5", None, "", ""),
    ("The pool covers 50 m².", "50", "50", "square metre", "level"),
    ("The firm AT&amp;T cut 300 jobs.", "300", "300", "job", "change", "down"),
    ("Highs of 5-10C are due.", "5-10", "5..10", "celsius", "level"),
    ("Some 12 km² were burnt.", "12", "12", "square kilometre", "level"),
    ("In all 7 of 100 asked said no.", "7", "7", "%", "ratio"),
    ("Its CO2 fell by 4%.", "4%", "4", "%", "percent-change", "down"),
]  # fmt: skip

CHANGES = [
    ("The state spent Rs. 12,000 crore on roads.", "12,000", "120000000000", "INR", "money"),
    ("Sterling slipped 0.3% against the euro to 1.168.", "1.168", "1.168", "|EUR", "level|money"),
    ("Sales rose 4.1% to £82m, 6% at constant rates.", "6%", "6", "%", "percent-change", "up"),
    ("There was an increase of just 0.3 per cent.", "0.3", "0.3", "%", "percent-change", "up"),
    ("There were 410 fewer burglaries.", "410", "410", "burglary", "change", "down"),
    ("Some 90 nurses are being added.", "90", "90", "nurse", "change", "up"),
    ("About 1,400 posts will be axed.", "1,400", "1400", "post", "change", "down"),
    ("Two libraries are to close.", "Two", "2", "library", "change", "down"),
    ("The party lost 67 seats.", "67", "67", "seat", "change", "down"),
    ("The pay cut was 4 per cent.", "4 per cent", "4", "%", "percent-change", "down"),
    ("The firm will create 250 jobs.", "250", "250", "job", "change", "up"),
    ("The airline is scrapping 30 routes.", "30", "30", "route", "change", "down"),
    # Near misses.
    ("The shop sells 90 lamps.", "90", "90", "lamp", "level"),
    ("The party won 67 seats.", "67", "67", "seat", "level"),
    ("He lost by 400 votes.", "400", "400", "vote", "level"),
    ("The tax was 3.1 per cent.", "3.1", "3.1", "%", "share"),
    ("Two libraries close at noon.", "Two", "2", "library", "level"),
    ("Fewer than 410 burglaries were recorded.", "410", "410", "burglary", "level"),
    ("Police found 1,400 axes.", "1,400", "1400", "axe", "level"),
    ("The rate rose to 3.1 per cent.", "3.1", "3.1", "%", "share", "up"),
    ("She paid Rs 40 for a cup.", "40", "40", "INR", "money"),
    ("The dollar bought 151.2 yen.", "151.2", "151.2", "JPY", "money"),
    ("A closing price of 204p was posted.", "204p", "2.04", "GBP", "money"),
    ("She added that 40 nurses were there.", "40", "40", "nurse", "level"),
]  # fmt: skip

UNITS = [
    ("Officers logged 640 “minor” collisions.", "640", "640", "minor collision|collision", "level"),
    ("It has nine flats, four with three bedrooms.", "four", "4", "flat|", "level"),
    ("Some 40 shops and dozens more stalls were shut.", "dozens", "~12", "stall", "level"),
    ("LOCALS SAVE 300 HOMES", "300", "300", "HOME|home", "level"),
    ("He was elected with a majority of twelve.", "twelve", "12", "|vote", "level"),
    ("The airline bought 12 Boeing 737 jets.", "12", "12", "Boeing 737 jet|jet", "level"),
    ("The force ordered 48 F-35 fighters.", "48", "48", "F-35 fighter|fighter", "level"),
    ("Banks set aside CHF 2.1bn.", "2.1bn", "2100" + M, "CHF", "money"),
    ("A room costs Dh350 now.", "350", "350", "AED", "money"),
    ("It yields 90,000 boe a day.", "90,000", "90000", "barrel of oil equivalent", "rate"),
    ("The battery stores 40MWh.", "40MWh", "40", "megawatt hour", "level"),
    ("Seven of the 20 wards had no nurse and five had one.", "five", "5", "ward|", "level|ratio"),
    ("Fans bought 350 'early bird' tickets.", "350", "350", "early bird ticket|ticket", "level"),
    # Near misses.
    ("She called 512 “a lot”.", "512", "512", "", "level"),
    ("It has nine flats with three bedrooms.", "nine", "9", "flat", "level"),
    ("Hundreds more were hurt.", "Hundreds", "~100", "|person", "level"),
    ("A majority of twelve members agreed.", "twelve", "12", "member", "level"),
    ("All the 737 jets are grounded.", "737", None, "", ""),
    ("In all 12 US states sued.", "12", "12", "US state|state", "level"),
    ("There were 30 “at risk” of closure.", "30", "30", "", "level"),
    ("He bought five Ford vans.", "five", "5", "Ford van|van", "level"),
    ("Some 60% of “hidden” homes are empty.", "60%", "60", "%", "share"),
    ("The car goes from 0 to 60mph in 4 seconds.", "4 seconds", "4", "second", "duration"),
    ("He asked 40, “most of them” twice.", "40", "40", "", "level"),
]  # fmt: skip

TABLES = [
    ("Revenue by region (£m)\nNorth 41.2\nSouth 38.9", "41.2", "41200000", "GBP", "money"),
    ("Revenue by region (£m)\nNorth 41.2\nSouth 38.9", "38.9", "38900000", "GBP", "money"),
    ("Exports (000s)\nCars 412\nVans 96", "412", "412000", "|car", "level"),
    ("Hexby ward: Green 812 (38%), Labour 640 (30%).", "812", "812", "|vote", "level"),
    ("Hexby ward: Green 812 (38%), Labour 640 (30%).", "38%", "38", "%", "share"),
    ("Turnout (46% -5%) was low.", "46%", "46", "%", "share"),
    ("Turnout (46% -5%) was low.", "5%", "-5", "%|pp", "percent-change|point-change", "down"),
    ("14.32 The minister has arrived with 40 aides.", "14.32", None, "", ""),
    ("14.32 The minister has arrived with 40 aides.", "40", "40", "aide", "level"),
    ("Capacity: 4,200", "4,200", "4200", "", "level"),
    ("Applications: 1,204 (41%)", "1,204", "1204", "|application", "level"),
    ("21st March: 300 homes sold", "21st", None, "", ""),
    ("Operating profit ($bn): 1.8", "1.8", "1800" + M, "USD", "money"),
    ("Area\tCost (£000)\nNorth\t412\nSouth\t380", "412", "412000", "GBP", "money"),
    # Near misses.
    ("Tickets (£)\nAdult 12.50\nChild 8", "12.50", "12.50", "GBP", "money"),
    ("Costs rose (by £2m).\nNorth has 41 sites.", "41", "41", "site", "level"),
    ("It was 14.32 per cent.", "14.32", "14.32", "%", "share"),
    ("The index fell to 14.32 at noon.", "14.32", "14.32", "", "level", "down"),
    ("Rosa Marlow (43) said no.", "43", None, "", ""),
    ("Revenue (£m)\n\nThe council has 41 schools.", "41", "41", "school", "level"),
    ("Growth (%)\nNorth 4.1\nSouth 3.9", "4.1", "4.1", "%", "share|percent-change"),
    ("Three sites (41 rooms) will stay.", "41", "41", "room", "level"),
    ("Ratio of staff to pupils: 1:14", "1:14", None, "", ""),
    ("Salary: £41,000 (£38,000)", "£41,000", "41000", "GBP", "money"),
]  # fmt: skip

TRAPS = [
    ("The firm is one of the biggest landlords in Leeds.", "one", None, "", ""),
    ("She is one of Scotland's most gifted players.", "one", None, "", ""),
    ("It was built in the late-70s.", "70s", None, "", ""),
    ("The 25-to-34s drink less.", "25", None, "", ""),
    ("They went out in the last 32.", "32", None, "", ""),
    ("It is day 12 of the strike.", "12", None, "", ""),
    ("The bill was passed by 31 to 17.", "31", None, "", ""),
    ("The bill was passed by 31 to 17.", "17", None, "", ""),
    ("A size 14 dress was found.", "14", None, "", ""),
    ("Ring 101 or 999.", "999", None, "", ""),
    ("Work will go on until at least 2031.", "2031", None, "", ""),
    ("Fiscal year 2022 sales were flat.", "2022", None, "", ""),
    ("It won at odds of 5 to 2.", "5", None, "", ""),
    ("The Group of Twenty met in Rio.", "Twenty", None, "", ""),
    ("The reference number is 23/4410.", "4410", None, "", ""),
    # Near misses.
    ("Two of the largest employers left.", "Two", "2", "largest employer|employer", "level"),
    ("The last 16 patients were moved.", "16", "16", "patient", "level"),
    ("They waited 40 days.", "40", "40", "day", "duration"),
    ("Membership fell by 25 to 230.", "25", "25", "", "change", "down"),
    ("Size matters: 10 shops grew.", "10", "10", "shop", "level"),
    ("They rang 999 bells.", "999", "999", "bell", "level"),
    ("At least 2,021 homes were built.", "2,021", "2021", "home", "level"),
    ("A group of seven walkers met.", "seven", "7", "walker", "level"),
    ("Some 18 to 24 buses were late.", "18 to 24", "18..24", "bus", "level"),
    ("The case involved 24 files.", "24", "24", "file", "level"),
    ("The motion was carried by 25 councillors.", "25", "25", "councillor", "level"),
]  # fmt: skip


# Of all kinds, near misses among them.
MIXED = [
    ("The backlog, which stood at 4.6m before the pandemic, is now 7.5m.",
     "7.5m", "7500000", "", "level"),
    ("An estimated 1.8m are on zero-hours contracts.", "1.8m", "1800000", "", "level"),
    ("Membership: 1.4m (2023: 1.2m)", "1.4m", "1400000", "", "level"),
    ("Nearly 5m of them are children.", "5m", "5000000", "", "level"),
    ("The show lost 1.1m viewers, falling to 3.9m.", "3.9m", "3900000", "viewer", "level"),
    ("Net migration of 0.7m was recorded.", "0.7m", "700000", "", "level"),
    ("Turnout rose by 1.3m to 28.8m.", "1.3m", "1300000", "", "change"),
    ("Households with solar panels now number 1.5m.", "1.5m", "1500000", "", "level"),
    ("The 2m-tall statue was stolen.", "2m", "2", "metre", "level"),
    ("The yacht drifted 700m off the coast.", "700m", "700", "metre", "level"),
    ("Rescuers dug 12m down.", "12m", "12", "metre", "level"),
    ("A sinkhole 4m across opened.", "4m", "4", "metre", "level"),
    ("Drivers queued for 400m.", "400m", "400", "metre", "level"),
    ("Homes within 50m of the line will shake.", "50m", "50", "metre", "level"),
    ("The javelin flew 88.2m.", "88.2m", "88.2", "metre", "level"),
    ("The jet passed 30m above the roof.", "30m", "30", "metre", "level"),
    ("The fund holds between $3 and $4bn.", "$3", "3000000000..4000000000", "USD", "money"),
    ("Prices are 10-15p a litre dearer.", "10-15p", "0.1..0.15", "GBP", "change"),
    ("It will take 12-18 months.", "12-18", "12..18", "month", "duration"),
    ("A salary of £28-32,000 is offered.", "£28-32,000", "28000..32000", "GBP", "money"),
    ("Wages climbed from £11.44 to £12.21 an hour.", "£12.21", "12.21", "GBP", "rate"),
    ("The rate edged from 4.2 to 4.3 per cent.", "4.3", "4.3", "%", "share"),
    ("The share worsened from 12% to 19%.", "19%", "19", "%", "share"),
    ("Some 200 to 300 protesters came.", "200 to 300", "200..300", "protester", "level"),
    ("Temperatures of 30C to 34C are forecast.", "30C", "30..34", "celsius", "level"),
    ("From £5,000 to £12m was paid.", "£5,000", "5000..12000000", "GBP", "money"),
    ("They moved from 40 to 65 stores.", "65", "65", "store", "level"),
    ("The grant was 12 500 000 kroner.", "12 500 000", "12500000", "NOK", "money"),
    ("Up to 150 000 refugees crossed.", "150 000", "150000", "refugee", "level"),
    ("It sold for € 1 200.", "1 200", "1200", "EUR", "money"),
    ("Growth of 1,8% is expected.", "1,8%", "1.8", "%", "percent-change"),
    ("Sales rose &#8211; by 4% &#8211; in May.", "4%", "4", "%", "percent-change"),
    ("The fee is &euro;20.", "20", "20", "EUR", "money"),
    ("A total of 2,400* pupils sat it.", "2,400", "2400", "pupil", "level"),
    ("Room 12 300 metres on", "300", "300", "metre", "level"),
    ("Temperatures fell to −12C.", "12C", "-12", "celsius", "level"),
    ("In 2023 1 200 people came.", "1 200", "1200", "person", "level"),
    ("The store will shed 140 staff.", "140", "140", "staff", "change"),
    ("A further 40 beds have been added.", "40", "40", "bed", "change"),
    ("Some 60 posts are at risk.", "60", "60", "post", "level"),
    ("The firm is recruiting 300 drivers.", "300", "300", "driver", "change"),
    ("Twelve depots will be closed.", "Twelve", "12", "depot", "change"),
    ("Output rose 0.2%, an increase of around £3bn.", "£3bn", "3000000000", "GBP", "change"),
    ("There has been a 14 per cent rise in thefts.", "14", "14", "%", "percent-change"),
    ("The rupee fell 0.3% to 84.12 against the dollar.", "84.12", "84.12", "", "level"),
    ("The index closed 0.8% lower at 8,214.", "8,214", "8214", "", "level"),
    ("Vacancies are 12,000 lower than a year ago.", "12,000", "12000", "", "change"),
    ("The pay rise is worth 5.5%.", "5.5%", "5.5", "%", "percent-change"),
    ("He gained 12 A levels.", "12", "12", "A level", "change"),
    ("The team lost 12 games.", "12", "12", "game", "level"),
    ("Rs 1.2 lakh crore was set aside.", "1.2 lakh crore", "1200000000000", "INR", "money"),
    ("The school has 40 fewer pupils.", "40", "40", "pupil", "change"),
    ("Around 30 roads were closed.", "30", "30", "road", "level"),
    ("They found 40 'ghost' accounts.", "40", "40", "ghost account", "level"),
    ("The navy has 12 Type 23 frigates.", "12", "12", "frigate", "level"),
    ("Of 40 schools, 12 have no head and three have two.", "three", "3", "school", "level"),
    ("Some 14 British and Irish firms bid.", "14", "14", "British Irish firm", "level"),
    ("Thousands more homes lost power.", "Thousands", "~1000", "home", "level"),
    ("The car makes 320bhp.", "320bhp", "320", "brake horsepower", "level"),
    ("It weighs 2.4 tonnes.", "2.4", "2.4", "tonne", "level"),
    ("It cost 12.5 million dirhams.", "12.5 million", "12500000", "AED", "money"),
    ("She has a majority of 4,200.", "4,200", "4200", "", "level"),
    ("Two in the back, three in the front", "three", "3", "", "level"),
    ("He said 40 “would go”.", "40", "40", "", "level"),
    ("Police seized 12 kilos of cocaine.", "12", "12", "kilogram", "level"),
    ("Net debt (€bn)\n2023 4.1\n2024 3.8", "4.1", "4100000000", "EUR", "money"),
    ("Company\tSales (£m)\tGrowth (%)\nAcme\t12.4\t3", "3", "3", "%", "share"),
    ("Company\tSales (£m)\tGrowth (%)\nAcme\t12.4\t3", "12.4", "12400000", "GBP", "money"),
    ("Employees ('000)\nAcme 3.2", "3.2", "3200", "", "level"),
    ("Labour 12,400 (48.2%, +3.1)", "12,400", "12400", "", "level"),
    ("Swing: 4.2%", "4.2%", "4.2", "%", "share"),
    ("09:14 Police say 12 people are hurt", "12", "12", "person", "level"),
    ("09:14 Police say 12 people are hurt", "09:14", None, "", ""),
    ("Attendance: 31,204", "31,204", "31204", "", "level"),
    ("Price: £12.50 (was £14)", "£14", "14", "GBP", "money"),
    ("The prices (£) were high.\nHe bought 12 tins", "12", "12", "tin", "level"),
    ("Cost (£m) was the issue. North lost 3 of them.", "3", "3", "", "level"),
    ("She is among the top 10.", "10", None, "", ""),
    ("He is one of the most senior judges.", "one", None, "", ""),
    ("The last eight of the Open begin today.", "eight", None, "", ""),
    ("The law dates from the early 90s.", "90s", None, "", ""),
    ("The 16 to 24s are hit.", "24s", None, "", ""),
    ("On day one of the trial", "one", None, "", ""),
    ("MPs voted by 312 to 240 to pass it.", "312", None, "", ""),
    ("The amendment was defeated 212-198.", "212", None, "", ""),
    ("He takes a size nine.", "nine", None, "", ""),
    ("Dial 111 for help.", "111", None, "", ""),
    ("The ban lasts until at least 2030.", "2030", None, "", ""),
    ("Financial year 2023/24 results are due.", "2023", None, "", ""),
    ("It is 100-1 to win.", "100", None, "", ""),
    ("The Council of Nine sat.", "Nine", None, "", ""),
    ("Planning application 24/00123 was refused.", "00123", None, "", ""),
    ("Call Crimestoppers on 0800 555 111.", "0800", None, "", ""),
    ("The 5.15 from Leeds was late.", "5.15", None, "", ""),
    ("A Level 3 alert was issued.", "3", None, "", ""),
    ("The top 10 firms paid £3m.", "10", "10", "firm", "level"),
    ("The last eight weeks were dry.", "eight", "8", "week", "duration"),
    ("One in ten of the largest firms left.", "One in ten", "10", "%", "ratio"),
]  # fmt: skip


def _value(suggestion: Suggestion) -> str:
    """The value as a row writes it."""
    if suggestion.value is None:
        return f"~{suggestion.order_of_magnitude}"
    value = f"{suggestion.value:f}"
    return value if suggestion.value_high is None else f"{value}..{suggestion.value_high:f}"


def _same_value(wanted: str, given: str) -> bool:
    pairs = zip(wanted.split(".."), given.split(".."), strict=False)
    is_range = (".." in wanted) == (".." in given)
    return is_range and all(
        Decimal(a.lstrip("~")) == Decimal(b.lstrip("~")) and a[0] + b[0] != "~" for a, b in pairs
    )


def _quantities_at(text: str, printed: str) -> list[Suggestion]:
    start = text.index(printed)
    return [
        suggestion
        for suggestion in suggest(text)
        if suggestion.kind == "quantity"
        and suggestion.start < start + len(printed)
        and start < suggestion.end
    ]


@pytest.mark.parametrize(
    "row",
    [*MILLIONS, *RANGES, *SIGNS_AND_SPACES, *CHANGES, *UNITS, *TABLES, *TRAPS, *MIXED],
    ids=lambda row: f"{row[0]} [{row[1]}]",
)
def test_number_is_read_whole(row: tuple) -> None:
    text, printed, value, unit, form, *direction = row

    quantities = _quantities_at(text, printed)

    if value is None:
        assert quantities == []
        return
    assert len(quantities) == 1
    assert _same_value(value, _value(quantities[0])), _value(quantities[0])
    assert quantities[0].unit in unit.split("|")
    assert quantities[0].form in form.split("|")
    assert not direction or quantities[0].direction == direction[0]
