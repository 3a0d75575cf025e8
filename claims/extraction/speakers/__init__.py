"""Who says what in an article.

The words are those of the PARC and PolNeAR corpora of quotations:

* A *source phrase* is the words that name who or what speaks. Its *head* is the name or the noun
  phrase itself ("Ana Poole"), its *apposition* what stands beside the head ("a nurse from Hull").
  A *record* is a source that is a document or data: a report, figures, a poll.
* A *cue* is the verb or phrase of saying, finding or forecasting: "said", "according to".
* The *content* is what is said: a span, or several that the reporting clause stands between.
* The *reporting clause* is source phrase and cue together: "she said", "according to figures".
* An *attribution* is all of these as one sentence has them.
* An *utterance* is what an article has: an attribution whose speaker is the fullest name printed
  anywhere in the text, with the quotations after it that go on without a cue.

Inside, a span is (start, end) in tokens of a `Sentence`, the end left out. Offsets of characters
are called `start_char` and `end_char`; those of a `QuotedSpan`, a `SpeakerLabel`, a
`ResolvedSpeaker` and an `Utterance` count characters too.

Where a rule belongs:

* a word that says, finds or forecasts: `cues`, and which of its forms are cues: `cue_verbs`
* a new way to attribute without a verb of saying ("according to"): `verbless_attributions`, and
  its place in the order of the rules: `attributions`
* what a verb of saying attributes: `verb_attributions`
* which words beside a cue are said: `contents` and, for what stands around it, `cue_context`
* what can be a source at all, and what never says anything: `sayers`
* where the source of a cue is printed: `source_phrases`, `appositions`, `verb_agreement`; where a
  noun phrase ends: `noun_phrases`
* what a source is called, its role and organisation: `source_names`; whether a name is a person's:
  `person_names`; nouns that stand for organisations: `organisation_nouns`
* the fullest name in the text: `name_register`; whom "she" or "the firm" means: `coreference`
* quotation marks: `quote_marks`; where a sentence ends: `sentences`; "HALE: …": `speaker_labels`
* who goes on speaking in the next sentence or paragraph: `utterances`
"""
