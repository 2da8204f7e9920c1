"""A long paragraph of long sentences.

Readers give up on it, or read it twice. A hundred words in sentences of thirty and more, with long words among them,
ask for more years of school than most readers have.

## Flags
- The council’s decision to commission an independent review of the procurement arrangements for the harbour, which
  follows the resignation of the programme director and a critical report by the regional audit authority, will delay
  the beginning of construction until the following spring at the earliest, according to its own timetable. [[The
  report, which had been requested by the opposition after an unsuccessful contractor made allegations of irregularities
  in the evaluation of competing tenders, concluded that the responsible department had neither documented its
  deliberations adequately nor communicated the reasons for its recommendation to the elected representatives who were
  expected to approve it]].
- Under the agreement, which was negotiated over eleven months by representatives of the seven municipalities and which
  the provincial parliament is expected to ratify in February, responsibility for the administration of the regional
  hospitals would be transferred to an association whose members are appointed by the participating authorities. [[The
  association’s “operational independence” would be guaranteed by a supervisory committee, although its decisions on
  investment would continue to require the approval of the provincial government, which contributes a third of the
  annual expenditure and has insisted on retaining its influence over the location of specialised departments such as
  cardiology and neurology]].

## Passes
- The council has asked for a review of the harbour contracts. It follows the resignation of the programme director.
  Construction will now begin in spring at the earliest. An audit report had criticised the responsible department. It
  had not documented its deliberations, the report said, and had not communicated its reasons. The opposition requested
  the report last autumn. An unsuccessful contractor had made allegations about the evaluation of the tenders. The
  elected representatives were expected to approve the recommendation without an explanation. Several of them refused.
  The administration declined to comment on Monday. The deputy director has taken over the administration of the
  programme.
- “The agreement that we negotiated over eleven months with the representatives of the seven municipalities, and that
  the provincial parliament is expected to ratify in February, transfers the responsibility for the administration of
  the regional hospitals to an association whose members are appointed by the participating authorities, and its
  operational independence is guaranteed by a supervisory committee, although the decisions on investment continue to
  require the approval of the provincial government, which contributes a third of the annual expenditure and has
  insisted on retaining its influence over the location of specialised departments such as cardiology and neurology, as
  it has always done,” the chairwoman said.
- The jury: Ana Mir, Ben Ott, Cora Hale, Dan Abel, Elsa Brandt, Finn Okoro, Gina Monte, Hal Vilar, Ida Ruther, Jem
  Papas, Kit Lind, Leo Fitz, Maud Kowal, Ned Hender, Olga Santa, Pat Middle, Quin Delac, Rosa Hern, Seb Cunning, Thea
  Makris, Uli Hamil, Val Carp, Will Ander, Xan Rosen, Yola Jeffers, Zach Mont, Alex Sull, Bea Harring, Cass Whit, Dee
  Albright, Eva Morti, Flo Castel, Gwen Lexan, Hilda Peters, Iggy Robin, Jo Kensing, Kon Wells, Lea Fergus, Max Daven,
  Nati Harris, Otto Pember, Phil Sander, Reg Thom, Sera Hather, Tim Dunne, Ursel Moor, Vic Larch, Wyn Ash, Zoe Birch. //
  They will have to say which of the books that were sent to them should be on the list for the prize.

## Overrule when
The paragraph is the wording of a law or of a ruling.

## Source
- J. P. Kincaid and others, 1975: the grade, 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59.
"""

from msgspec import Struct

from copydesk.checking import SUGGESTION, Facts, Flag, Flags, Paragraph, Role, Voice, is_word, lexicon, paragraph_check
from copydesk.patterns import pattern

GLUED = pattern(r"[a-z]{3}[.!?][”\"’')\]]*[A-Z]")
ITEM = pattern(r"(?:[~•|*·]|\s-)\s+[A-Z]")


class Options(Struct, frozen=True):
    """From where on a paragraph is hard."""

    grade: float = 17  # years of school
    words: float = 30  # in a sentence, on average
    long: int = 100  # words; fewer have no grade
    quoted: float = 0.3  # of the words: more of them are a speaker’s, and not for the desk to change
    common: float = 0.18  # of the words are “the”, “of” and their kin: a list of names has fewer


OPTIONS = Options()


@paragraph_check(SUGGESTION, voices=frozenset(Voice))
def hard_paragraph(paragraph: Paragraph, facts: Facts) -> Flags:
    """One flag a paragraph, on the longest sentence of the desk’s own. The grade is asked last: it costs the most."""
    if paragraph.role is not Role.BODY or len(paragraph.span) < 2 * OPTIONS.long - 1:  # letters and blanks
        return
    sentences = facts.sentences_in(paragraph)
    least = max(OPTIONS.long, OPTIONS.words * len(sentences))
    if not sentences or sentences[-1].last + 1 - sentences[0].first < least:
        return  # too short even with the marks among the words
    words = [found for one in sentences if (found := _words(one.first, one.last, facts))]
    if _average(words) < OPTIONS.words or not _is_prose([i for found in words for i in found], paragraph, facts):
        return
    own = [found for found in words if _quoted(found, facts) <= len(found) / 2]
    average, grade = _average(own), facts.grade_of(paragraph)
    if average >= OPTIONS.words and grade is not None and grade >= OPTIONS.grade:
        longest = max(own, key=len)
        several = f"its sentences have {average:.0f} words on average. Split this one."
        length = several if own[1:] else f"one sentence has {average:.0f} words. Split it."
        spot = facts.spot(facts.tokens.starts[longest[0]], facts.tokens.ends[longest[-1]])
        yield Flag(spot, f"This paragraph reads at grade {grade:.0f}: {length}")


def _words(first: int, last: int, facts: Facts) -> list[int]:
    return [i for i in range(first, last + 1) if is_word(facts.tokens.norms[i])]


def _average(words: list[list[int]]) -> float:
    return sum(map(len, words)) / max(1, len(words))


def _quoted(words: list[int], facts: Facts) -> int:
    """How many of the words a speaker says."""
    return sum(facts.voices.at(facts.tokens.starts[i]).voice is Voice.QUOTED for i in words)


def _is_prose(words: list[int], paragraph: Paragraph, facts: Facts) -> bool:
    """Whether the paragraph is sentences of the desk’s own: no statement, no list, no sentences run together."""
    text, common = paragraph.span.of(facts.text), lexicon("function-words")["common"]
    return (
        sum(facts.tokens.norms[i] in common for i in words) >= OPTIONS.common * len(words)
        and _quoted(words, facts) <= OPTIONS.quoted * len(words)
        and not (GLUED.search(text) or ITEM.findall(text)[1:])
    )
