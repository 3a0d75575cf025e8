"""The order in which the ways to attribute are tried."""

from claims.extraction.speakers.attributions import EDGE_RULES, RULES


def test_rules_are_tried_in_this_order():
    names = [rule.attribute.__name__ for rule in RULES]

    assert names == [
        "attribution_by_according",
        "attribution_by_relative",
        "attribution_by_verb",
        "attribution_by_survey",
        "attribution_by_noun",
        "attribution_by_poll",
        "attribution_by_revision",
        "attribution_by_passive",
    ]


def test_edge_rules_are_tried_in_this_order():
    names = [attribute.__name__ for attribute in EDGE_RULES]

    assert names == ["attribution_by_opening", "attribution_by_closing"]
