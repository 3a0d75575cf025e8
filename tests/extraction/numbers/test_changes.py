"""Form, direction and status of a number, by the words around it."""

import pytest

from claims.extraction import suggest


def first_quantity(text, *fields):
    quantity = next(suggestion for suggestion in suggest(text) if suggestion.kind == "quantity")
    return tuple(getattr(quantity, field) for field in fields)


@pytest.mark.parametrize(
    ("text", "form", "direction"),
    [
        ("Sales rose by 5%", "percent-change", "up"),
        ("Sales rose sharply by 5%", "percent-change", "up"),
        ("Sales rose 5%", "percent-change", "up"),
        ("Shares rallied 5%", "percent-change", "up"),
        ("Sales rose to £5m", "money", "up"),
        ("a 5% rise", "percent-change", "up"),
        ("a fall of 5%", "percent-change", "down"),
        ("Prices fell by a third", "percent-change", "down"),
        ("-1.3%", "percent-change", "down"),
        ("The rate went up two percentage points", "point-change", "up"),
        ("a 30-point fall", "change", "down"),
        ("The index lost 190 points", "change", "down"),
        ("The price rose by £5", "change", "up"),
        ("Ticket prices are £5 higher", "change", "up"),
        ("It took 19 days longer than before", "change", "up"),
        ("160 fewer than in 2010", "change", "down"),
        ("a third more", "percent-change", "up"),
        ("The town lost 900 jobs", "change", "down"),
        ("They raised £6m", "money", ""),
        ("Voters turned down a £68 million bond", "money", ""),
        ("15 more shops", "level", ""),
        ("24% of adults", "share", ""),
        ("a third of adults", "share", ""),
        ("one in five adults", "ratio", ""),
        ("Prices doubled", "multiple", "up"),
        ("Carjackings were cut in half", "multiple", "down"),
        ("three times as many", "multiple", "up"),
        ("11.4 times average earnings", "multiple", "none"),
        ("five days a week", "frequency", ""),
        ("three times this year", "frequency", ""),
        ("twice a week", "frequency", ""),
        ("He earns twice the average", "multiple", "up"),
        ("It ended up doubling the number of nurses", "multiple", "up"),
        ("It ended up tripling the number of nurses", "multiple", "up"),
        ("It ended up trebling the number of nurses", "multiple", "up"),
        ("Rents are twice those in Leck", "multiple", "up"),
        ("Twice as many people came", "multiple", "up"),
        ("Thrice as many people came", "multiple", "up"),
        ("He scored twice as Leeds won", "frequency", ""),
        ("He scored thrice as Leeds won", "frequency", ""),
        ("Double the number of people came", "multiple", "up"),
        ("once a century", "frequency", ""),
        ("every 20 minutes", "frequency", ""),
        ("20 deaths a day", "rate", ""),
        ("£30 a head", "rate", ""),
        ("three years", "duration", ""),
        ("2,700 kWh", "level", ""),
        ("Shares ended down 1%", "percent-change", "down"),
        ("£5m", "money", ""),
        ("30 buses", "level", ""),
        ("98 RBIs", "level", ""),
        ("growth of 0.2%", "percent-change", "up"),
        ("Fares rise by an average of 4.6%", "percent-change", "up"),
        ("Wages grew at an annual rate of 5%", "percent-change", "up"),
        ("Wages rose at an annualised 5%", "percent-change", "up"),
        ("They hire at a rate of 5%", "share", ""),
        ("Shares closed down 3%", "percent-change", "down"),
        ("It closed down 40 shops", "change", "down"),
        ("It takes up 20 pages", "level", ""),
        ("The rate fell below 5%", "share", "down"),
        ("The rate fell as low as 5%", "share", "down"),
        ("It is 53% below the mean", "percent-change", "down"),
        ("£10,000 up front", "money", ""),
        ("£10,000 up on May", "change", "up"),
        ("2cm below the record", "change", "down"),
        ("6pc ahead of forecasts", "percent-change", "up"),
        ("They want five jobs cut", "change", "down"),
        ("He shot 41.2 percent", "share", ""),
        ("to reduce greenhouse gas emissions 80 percent", "percent-change", "down"),
        ("to reduce the share of 80 percent", "share", ""),
        ("5,364 metres above sea level", "level", ""),
        ("2cm below the surface", "level", ""),
        ("They lost by 61 per cent", "share", ""),
        ("three times over the limit", "multiple", "none"),
        ("a start-up founded by two brothers", "level", ""),
        ("a two-year ban cut to", "duration", ""),
        ("30 fewer staff than before", "change", "down"),
        ("to triple output", "multiple", "up"),
        ("There were 410 fewer burglaries", "change", "down"),
        ("There were fewer than 410 burglaries", "level", ""),
        ("an increase of just 0.3 per cent", "percent-change", "up"),
        ("A rise in bus fares of almost 3%", "percent-change", "up"),
        ("A rise, and a share of almost 3%", "share", ""),
        ("The tax rise was 3%", "percent-change", "up"),
        ("The pay cut will be 4 per cent", "percent-change", "down"),
        ("The increase in fares is £3", "change", "up"),
        ("The tax was 3%", "share", ""),
        ("The cut was 5cm deep", "level", ""),
        ("Growth was -2%", "percent-change", "down"),
        ("It did well (+3%)", "percent-change", "up"),
        ("It did badly (-3%)", "percent-change", "down"),
    ],
)
def test_form_and_direction(text, form, direction):
    assert first_quantity(text, "form", "direction") == (form, direction)


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("The trust hired 30 nurses at £31,200 a year", ["up", ""]),
        ("Profit fell 18% to £212m", ["down", "down"]),
        ("The rate rose from 3% to 4%", ["", "up"]),
        ("It rose £1, or 2%, to £51", ["up", "up", "up"]),
        ("Profit rose sixfold to £33m", ["up", "up"]),
        ("Pay rose 6% in cash but only 1% after inflation", ["up", "up"]),
        ("It will rise to £5 and by 50p thereafter", ["up", "up"]),
        ("Sales rose 5%, and 40% of shops", ["up", ""]),
        ("Sales rose 5% and the margin was 40%", ["up", ""]),
        ("It rose 5%, compared to 3%", ["up", ""]),
    ],
)
def test_direction_reaches_over_a_number(text, directions):
    quantities = [suggestion for suggestion in suggest(text) if suggestion.kind == "quantity"]

    assert [suggestion.direction for suggestion in quantities] == directions


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The trust will shut 2 of its 30 wards", ["plan", "actual"]),
        ("Fees will rise to £9, the lowest rise in 8 years", ["plan", "actual"]),
        ("Fees will rise to £9, the first rise in eight years", ["plan", "actual", "actual"]),
        ("Fees will rise to £9, the most in 8 years", ["plan", "actual"]),
        ("Fees will rise to £9, the worst rise in 8 years", ["plan", "actual"]),
        ("Fees will rise to £9, the fourth rise in 8 years", ["plan", "actual", "plan"]),
        ("Fees will rise to £9, the trust says, in 8 years", ["plan", "plan"]),
        ("The trust will shut 2 wards or 30 beds", ["plan", "plan"]),
        ("It will shut 30 wards, up from 12 last year", ["plan", "actual"]),
        ("It will shut 30 wards, against a target of 12", ["plan", "target"]),
    ],
)
def test_status_of_a_whole_and_of_a_baseline_is_their_own(text, statuses):
    assert [suggestion.status for suggestion in suggest(text)] == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("They hired 30 nurses", "actual"),
        ("They will hire 30 nurses", "plan"),
        ("The trust plans to hire 30 nurses", "plan"),
        ("The trust is to hire 30 nurses", "plan"),
        ("The trust could hire 30 nurses", "conditional"),
        ("The target is 30 nurses", "target"),
        ("It is expected to cost £5m", "forecast"),
        ("It proposed 30 cuts", "proposal"),
        ("He allegedly took £5m", "allegation"),
        ("Provisional figures show 30 deaths", "provisional"),
        ("an estimated 30 deaths", "estimate"),
        ("They will go; 30 nurses went", "actual"),
        ("Voters oppose the plan and 28% support it", "actual"),
        ("In May she left 30 nurses", "actual"),
        ("Trust to axe 30 nurses", "plan"),
        ("Trust to axe 30 nurses. ", "actual"),
        ("Nurses rise to 30 nurses", "actual"),
        ("30 homes could go.", "conditional"),
        ("30 homes are to go.", "plan"),
        ("30 homes are expected to go.", "forecast"),
        ("30 homes went.", "actual"),
        ("30 homes planned in Leck stand.", "plan"),
        ("Homes were lost due to 30 leaks", "actual"),
        ("Homes are due to lose 30 pipes", "plan"),
        ("Homes will go, and the trust cut 30 posts", "actual"),
        ("Homes will go and 30 posts in Leck were cut", "actual"),
        ("The trust will build homes and cut 30 posts", "plan"),
        ("The trust will build homes and an expanded school for 30 nurses", "plan"),
        ("The trust plans to shut a ward that has 30 beds", "actual"),
        ("Plans to build homes have been backed by 30 nurses", "actual"),
        ("The trust plans to have 30 nurses", "plan"),
        ("The trust said wards would have to lose 30 nurses", "plan"),
        ("Homes will go, but only 30 nurses were asked", "actual"),
        ("The trust plans to go and has set aside £30", "actual"),
        ("The wait was over its 30-week target", "target"),
        ("It missed the 30 targets", "actual"),
        ("It said 30 nurses in Leck said they would go", "actual"),
        ("The trust will close as sales fell by £30", "actual"),
        ("The trust plans to shut a ward which treated 30 people", "actual"),
        ("The trust said it could not hire 30 nurses", "actual"),
        ("She said he “heard it” and would hire 30 nurses", "plan"),
        ("It is estimated that the ward has 30 beds", "estimate"),
        ("The walkout by 30 nurses will go on", "actual"),
        ("The trust said that up to 30 nurses would join", "plan"),
        ("Some 30 nurses would join, the trust said", "plan"),
        ("Experts predicted it would reach 30 nurses", "forecast"),
        ("“It would be 30 nurses,” she said", "conditional"),
        ("She said: “It would be 30 nurses”", "conditional"),
        ("The trust said 30 nurses would join if it grew", "conditional"),
        ("The trust said it would have cost 30 posts", "conditional"),
        ("The scheme would bring 30 nurses", "conditional"),
    ],
)
def test_status_is_given_away_by_the_verb(text, status):
    quantities = [suggestion for suggestion in suggest(text) if suggestion.kind == "quantity"]

    assert [suggestion.status for suggestion in quantities] == [status]
