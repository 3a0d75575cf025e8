"""Writes who says what in a directory of articles, one JSON object a line, for scoring.

    python -m tests.extraction.quote_predictions DIRECTORY PREFIX > predictions.jsonl

Each `*.txt` file of the directory is an article; its id is PREFIX and the file's stem.
"""

import json
import sys
from pathlib import Path

from claims.extraction.speakers.utterances import utterances


def prediction(identifier, text):
    """The utterances of one text as the scorer reads them."""
    return {
        "id": identifier,
        "quotes": [
            {
                "start": utterance.start,
                "end": utterance.end,
                "spans": [list(span) for span in utterance.spans],
                "speaker": utterance.speaker,
                "speaker_start": utterance.speaker_start,
                "speaker_end": utterance.speaker_end,
            }
            for utterance in utterances(text)
        ],
    }


def main(directory, prefix):
    for path in sorted(Path(directory).glob("*.txt")):
        # Line endings are kept as they are: offsets count the characters of the file.
        with path.open(encoding="utf-8", newline="") as file:
            print(json.dumps(prediction(prefix + path.stem, file.read()), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
