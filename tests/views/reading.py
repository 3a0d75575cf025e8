"""What a reader sees of a page: its words, without the mark-up."""

import re
from html import unescape


def words(html):
    """The text of a fragment on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html.replace("<br>", " "))).split())


def main(response):
    """The text of a page's main part."""
    html = response.content.decode()
    return words(re.search(r"<main.*?>(.*)</main>", html, re.DOTALL)[1])


def each(response, tag, name):
    """The text of every element `tag` of the class `name`, none of which holds another."""
    html = response.content.decode()
    contents = re.findall(rf'<{tag} class="{name}\b[^>]*>(.*?)</{tag}>', html, re.DOTALL)
    return [words(content) for content in contents]


def facts(response):
    """Every term of a page's definition lists, with what is said of it."""
    html = response.content.decode()
    pairs = re.findall(r"<dt>(.*?)</dt>\s*<dd.*?>(.*?)</dd>", html, re.DOTALL)
    return {words(term): words(detail) for term, detail in pairs}
