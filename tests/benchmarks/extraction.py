"""Time the extraction engine beside quantulum3 on the same text, and take its memory.

    uv run --group benchmarks python -m tests.benchmarks.extraction

The text is that of the hand-marked articles, which are the project's own.
"""

import argparse
import subprocess
import sys
import time
from statistics import median

from quantulum3 import parser as quantulum3

from claims.extraction import suggest

from ..extraction import corpus

# A process that reads a text from its input and does nothing else; prints its peak in kilobytes.
ALONE = """
import re, sys
from claims.extraction import suggest
suggest(sys.stdin.read())
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""
LONGER = 8


def main():
    options = arguments()
    texts = [article.text for article in corpus.load()]
    words = sum(len(text.split()) for text in texts)
    ours = seconds(suggest, texts, options.rounds) / words * 1000
    theirs = seconds(quantulum3.parse, texts, 1) / words * 1000
    print(f"{words:,} words in {len(texts)} articles")
    print(f"engine      {ours:.4f} s per 1,000 words")
    print(f"quantulum3  {theirs:.4f} s per 1,000 words, {theirs / ours:.0f} times as long")
    whole = "\n\n".join(texts)
    times = growth(whole, options.rounds)
    print(f"{LONGER} times the text takes the engine {times:.1f} times as long")
    print(f"memory      {megabytes(whole):.0f} MB for the whole process, Python included")


def seconds(read, texts, rounds):
    """The median of the rounds' processor times for reading all the texts."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        for text in texts:
            read(text)
        times.append(time.process_time() - started)
    return median(times)


def growth(text, rounds):
    """How many times as long the engine takes for LONGER times the text, as the rounds' median.

    A round reads the text LONGER times, and then all at once: both for the same length of time,
    one after the other, so that a machine whose speed changes changes for both.
    """
    ratios = []
    for _ in range(rounds):
        apart, together = (
            seconds(suggest, texts, 1) for texts in ([text] * LONGER, [text * LONGER])
        )
        ratios.append(LONGER * together / apart)
    return median(ratios)


def megabytes(text):
    """The largest memory of a process that reads the text once."""
    command = [sys.executable, "-c", ALONE]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="of which the engine's is the median")
    return parser.parse_args()


if __name__ == "__main__":
    main()
