"""The examples in the docstrings of the engine's rules are read by the engine, and hold.

An example stands in double quotation marks and has several words or a digit; it may need words
around it. Of one that stands after "Not" (or "no", "nor", "do not") the rule must be asked, and
must have nothing to say. "|" marks a part of an example for whoever reads it.
"""

import inspect
import re
import sys
from importlib import import_module
from pkgutil import walk_packages

import pytest

from claims.extraction import numbers, speakers, suggest

FRAMES = [
    "{}", "5 {}", "They saw {} there.", "{} said 30 went.", "“It is 5,” {}.",
    "Ana Poole {} 30 went.", "It was 30 {}", "There are 30 people. {}", "Leck Council said it {}",
]  # fmt: skip
EXAMPLE_OR_NOT = re.compile(r'"(?P<example>[^"]+)"|\b(?:[Nn]ot|no|[Nn]or)\b')
# Between two sentences, or two parts of one; not within an example.
PARTS = re.compile(r'(?:[.:] (?=[A-Z“])|; )(?=(?:[^"]*"[^"]*")*[^"]*$)')


def rules():
    """Every documented function of the two halves, by its name."""
    for half in (numbers, speakers):
        for info in walk_packages(half.__path__, f"{half.__name__}."):
            module = import_module(info.name)
            for name, value in vars(module).items():
                rule = inspect.unwrap(value) if callable(value) else value
                is_own = inspect.isfunction(rule) and rule.__module__ == module.__name__
                if is_own and rule.__doc__:
                    yield f"{info.name.removeprefix('claims.extraction.')}.{name}", rule


def examples(docstring):
    """(example, whether it is one that the rule takes) of each."""
    for part in PARTS.split(" ".join(docstring.split())):
        takes = True
        for match in EXAMPLE_OR_NOT.finditer(part):
            words = (match["example"] or "").replace("|", "")
            if not words:
                takes = False
            elif " " in words.strip() or re.search(r"\d", words):
                yield words, takes


RULES = dict(rules())
EXAMPLES = [
    (name, words, takes) for name, rule in RULES.items() for words, takes in examples(rule.__doc__)
]


def answers(rule, text):
    """What the rule answers each time that it is asked about the text."""
    given = []

    def note(frame, event, answer):
        if event == "return" and frame.f_code is rule.__code__:
            given.append(answer)

    sys.setprofile(note)
    try:
        suggest(text)
    finally:
        sys.setprofile(None)
    return given


def is_taken(rule, text):
    """Whether the rule has something to say; one that only changes what it is given is asked."""
    changes = rule.__annotations__.get("return") is None
    return any(changes or answer not in (False, None, "") for answer in answers(rule, text))


@pytest.mark.parametrize(("name", "words", "takes"), EXAMPLES)
def test_example_of_a_docstring_holds(name, words, takes):
    texts = [frame.format(words) for frame in FRAMES]

    if takes:
        assert any(is_taken(RULES[name], text) for text in texts)
    else:
        assert any(answers(RULES[name], text) for text in texts)
        assert not is_taken(RULES[name], words)


def test_every_question_of_the_engine_has_an_example():
    questions = {name for name, rule in RULES.items() if rule.__annotations__.get("return") is bool}

    assert questions - {name for name, _, _ in EXAMPLES} == set()
