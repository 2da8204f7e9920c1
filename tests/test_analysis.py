"""Text to facts: tokens, sentences, quotations, voices, language."""

import pytest

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.tokens import fold, is_word, tokenise
from copydesk.analysis.saying.voices import Voice
from copydesk.reading.read import read_text


def facts(copy: str) -> Facts:
    """The story in `copy`, in which “ // ” starts a paragraph."""
    return Facts(read_text(copy.replace(" // ", "\n\n")))


def drawn(text: str, marks: list[tuple[int, str]]) -> str:
    """The text with marks put in at their offsets; where two meet, the one that closes comes first."""
    for at, mark in sorted(marks, key=lambda one: (one[0], one[1] in "[{"), reverse=True):
        text = text[:at] + mark + text[at:]
    return text.replace("\n\n", " // ")


@pytest.mark.parametrize(
    "text, words",
    [
        ("The U.S.-led force left at 10.30 a.m., he said.", "The U.S.-led force left at 10.30 a.m. , he said ."),
        ("£4.2bn, 1,200 people, 50% on the 5th", "£ 4.2bn , 1,200 people , 50 % on the 5th"),
        ("O’Brien’s cat's food isn’t long-term.", "O’Brien ’s cat 's food isn’t long-term ."),
        ("the dogs' bed in the ’90s and 1990s", "the dogs ' bed in the ’ 90s and 1990s"),
        ("naïve cafe\u0301 re\u2010open fo'c'sle", "naïve cafe\u0301 re\u2010open fo'c'sle"),
        ("Well... no… “Yes!” (Why?)", "Well ... no … “ Yes ! ” ( Why ? )"),
        ("a—b c–d e-f -g- h", "a — b c – d e-f - g - h"),
        ("Mr. J.K. Rowling of AT&T", "Mr . J.K. Rowling of AT & T"),
        ("See https://a.b/c?d=1 or e.f@g.org now", "See https://a.b/c?d=1 or e.f@g.org now"),
        ("🎈 שלום! 你好 мир", "🎈 שלום ! 你好 мир"),
        ("snake_case #tag @name", "snake _ case # tag @ name"),
        ("10.5 per cent, 24/7, 1,200.5", "10.5 per cent , 24/7 , 1,200.5"),
        ("the U.S.’s plan (www.a.b)", "the U.S. ’s plan ( www.a.b )"),
    ],
)
def test_words_and_marks_are_told_apart(text: str, words: str):
    tokens = tokenise(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == words.split()
    assert tokens.norms == tuple(fold(word) for word in words.split())


def test_folding_keeps_words_comparable():
    words = ["O’Brien", "RE\u2010OPEN", "re\u2011open", "İstanbul", "’S"]
    assert [fold(word) for word in words] == ["o'brien", "re-open", "re-open", "i̇stanbul", "'s"]


def test_marks_and_possessives_are_no_words():
    tokens = tokenise("O’Brien’s 12 “cats”, 5th — ½ …")
    assert [norm for norm in tokens.norms if is_word(norm)] == ["o'brien", "12", "cats", "5th", "½"]


@pytest.mark.parametrize(
    "copy",
    [
        "He moved to the U.S. | The talks failed.",
        "He moved to the U.S. Senate in May. | She stayed.",
        "J. K. Rowling spoke. | A. J. P. Taylor wrote. | So did I. | He left.",
        "See No. 5 Downing Street. | No. 10 said so. | The answer was no. | Ten people left.",
        "They met at 9 a.m. | The ferry sailed. | It came at 5 p.m. Monday in Ayr.",
        "“We will go.” | He left. | \"Go.\" | 'Now.' | They did.",
        "“Will we go?” he asked. | “No.” | “Stop!” she said.",
        "He paused … and left. | He waited ... then left. | He waited... | Then he left. | Then… | He sat.",
        "Mr. Hill met Dr. Roe on Jan. 5. | They spoke. | St. Mary’s is old.",
        "Acme Inc. said so. | So did Brown & Co. | The end. | Gov. Hill of Acme Inc. agreed.",
        "It cost $5.50. | It rose 3.5 per cent. | 6 follow. | Really?! | Yes! | No? | Well.",
        "He said it (in 2020.) | Then he left. | (They won.) | [Sic.] | The score was 3-2.",
        "The case R. v. Smith ended. | Sgt. Hill left, i.e. he went home. | It was 1990. | The war ended.",
        "He works for Yahoo! in Leeds. | It is in Washington, D.C. | The mayor left",
        "Fares rise // It met. | It voted // It left.",
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(copy: str):
    found = facts(copy.replace(" | ", " "))
    wanted = copy.replace(" // ", " | ").split(" | ")
    assert [sentence.span.of(found.text) for sentence in found.sentences] == wanted


@pytest.mark.parametrize(
    "copy",
    [
        "He left the hall.|The vote was put off.|It rained.",
        "“We must go.”|But she stayed (a lot.)|At noon it rained.|Why?|Nobody knew.",
        'She said: "We must go."|Earlier in May it rained.|"We left," she said.',
        "Booking.Com, Mrs.Jones and the U.S.Army met St.Clair, too.|They use Node.Js, bbc.co.uk and Will.I.Am.",
        "The fee was £3.Then was later.",
    ],
)
def test_a_sentence_ends_where_a_blank_was_lost(copy: str):
    found = facts(copy.replace("|", ""))
    assert [sentence.span.of(found.text) for sentence in found.sentences] == copy.split("|")


def test_list_items_and_rows_are_sentences_of_their_own():
    found = Facts(read_text("- The first\n- The second. And more\n\n| a | b |\n|--|--|\n| c | d |\n", "story.md"))
    wanted = ["The first", "The second.", "And more", "a | b", "c | d"]
    assert [sentence.span.of(found.text) for sentence in found.sentences] == wanted


@pytest.mark.parametrize(
    "copy",
    [
        "[“We will go,”] she said. [“Soon.”]",
        '["We will go,"] she said. ["Soon."]',
        "[‘We will go,’] she said. [''We go,''] he said. [‘‘We go,’’] they said.",
        "[„Wir gehen“], sagte er. [« Nous partons »], dit-elle.",
        '[“Mixed"] and ["mixed”] and ([“in brackets”]).',
        "[“He said ‘go’ twice,”] she said. The [“so-called ‘plan’”] died. [“a “b” c”] d",
        "[“The first.> // [“The second.> // [“The third,”] he said.",
        "[‘The first.> // [‘The second,’] he said.",
        "[“We act. >[“Then we left,”] she said.",  # a new mark after a stop goes on with the quotation
        "[“We act, she said. ![“And soon.”]",
        "She said: [“We act. Then left.! // The council met.",
        "She said [“no. Then she left.! // He said [“yes.”]",
        "He called it a mess{”} and left.",
        'A 12" pipe and a 6\' 5" man, 5’ 10 tall.',
        '[“The 12" pipe broke,”] he said.',
        "A 12” pipe.",
        "[»So«], sagte er.",
        "In the ’90s and '80s the players’ union met, 'twas said.",
        "The ministers' plan and ['we won't'] end. Rock 'n' roll, the boys' and girls' teams.",
        "['The ministers' plan failed,'] he said. [‘In the ’90s we won,’] she said.",
    ],
)
def test_a_quotation_is_what_stands_between_its_marks(copy: str):
    found = facts(copy.translate({ord(mark): None for mark in "[]>!{}"}))
    marks = [(span.start, "{") for span, _ in found.quotations.strays]
    marks += [(span.end, "}") for span, _ in found.quotations.strays]
    for quotation in found.quotations.found:
        end = "]" if quotation.closed else (">" if quotation.continues else "!")
        marks += [(quotation.span.start, "["), (quotation.span.end, end)]
    assert drawn(found.text, marks) == copy


@pytest.mark.parametrize(
    "copy",
    [
        "Ana Ruiz said {that the fares would rise}.",
        "The council said {the fares would rise}.",
        "The minister told reporters {that the talks had failed}.",
        "{The talks had failed}, police said.",
        "{The talks had failed}, the minister said on Monday. {They will go on}, a spokesman said.",
        "{The talks were over}, Mr Hill told the BBC.",
        "The fares, she said, {will rise in May}.",
        "The terrorist attack, police said, {happened at nine}.",  # the label is still the author’s
        "The strike on the town, the army said, {was a mistake}.",
        "According to the police, {the terrorists fled}.",
        "{The terrorists fled,} according to the police.",
        "[“The regime,”] he said, [“will fall.”] The regime fell.",
        "{He would }[“never”]{ pay}, she said.",
        "The mayor said, [“We go.”] // The regime fell.",
        "Ministers believe {the plan will work}.",
        "She feared {that the bridge would fall}.",
        "The company plans {to sell the ferry}.",
        "The mayor accused {the council of hiding the cost}.",
        "He was accused {of taking bribes}.",
        "Ruiz, the mayor, said {the regime would fall}.",
        "{The death toll rose to 12}, officials said.",
        "When the mayor said {the bridge was safe}, the terrorists fled.",
        "The army, which says {it shot two men}, left.",
        "The terrorists were seen in Ayr.",
        "She called {it a massacre}.",
        "The regime was condemned {as corrupt}.",
        "The study found {that the drug worked}.",
        "Police say {the gunmen fled}; the terrorists fled too.",
        "The board said {profits fell}, but the union disagreed.",
        "Nobody heard the claim {that the vote was stolen}.",
        "The terrorists allegedly fled. The regime reportedly fell.",  # adverbs hand over nothing
        "The police report on the fares was read. The state of the bridge is poor.",
        "The board said {profits fell, and jobs with them}.",
        "The Charges That Sank The Plan // It was, He Says, a name.",
        "Fares rise // The regime fell in May, killing hope.",
    ],
)
def test_a_cue_hands_over_what_it_governs_and_no_more(copy: str):
    found = facts(copy.translate({ord(mark): None for mark in "[]{}"}))
    brackets = {Voice.QUOTED: "[]", Voice.ATTRIBUTED: "{}"}
    passages = [passage for passage in found.voices.passages if passage.voice is not Voice.AUTHOR]
    marks = [(passage.span.start, brackets[passage.voice][0]) for passage in passages]
    marks += [(passage.span.end, brackets[passage.voice][1]) for passage in passages]
    assert drawn(found.text, marks) == copy


@pytest.mark.parametrize(
    "copy, kind, speaker, cue",
    [
        ("The council said fares would rise.", "speech", "The council", "said"),
        ("According to Ana Ruiz, fares will rise.", "speech", "Ana Ruiz", "According"),
        ("The report says the bridge is old.", "document", "The report", "says"),
        ("Ministers believe the plan will work.", "belief", "Ministers", "believe"),
        ("She called it a massacre.", "speech", "She", "called"),
        ("The regime was condemned as corrupt.", "speech", None, "condemned"),
    ],
)
def test_an_attribution_names_its_kind_its_speaker_and_its_cue(copy: str, kind: str, speaker: str | None, cue: str):
    found = facts(copy)
    signed = [
        (one.kind.value, one.speaker.of(found.text) if one.speaker else None, one.cue.of(found.text))
        for one in found.attributions
    ]
    assert signed == [(kind, speaker, cue)]


@pytest.mark.parametrize(
    "copy, speaker",
    [
        ("“We will go,” Ana Ruiz said.", "Ana Ruiz"),
        ("“We will go,” she said on Monday.", "she"),
        ("The board called it “a mess”.", "The board"),
        ("“We will go.” // The council met.", None),
    ],
)
def test_a_quotation_knows_who_speaks_where_the_copy_says_so(copy: str, speaker: str | None):
    found = facts(copy)
    quoted = [passage.speaker for passage in found.voices.passages if passage.voice is Voice.QUOTED]
    assert [span and span.of(found.text) for span in quoted] == [speaker]


ENGLISH = """The council met on Monday and agreed to raise the fares of the ferry by a tenth, which nobody on the
islands had asked for."""
GERMAN = """Der Rat hat am Montag getagt und beschlossen, die Preise der Fähre um ein Zehntel zu erhöhen, was auf den
Inseln niemand verlangt hat."""
FRENCH = """Le conseil s’est réuni lundi et a décidé d’augmenter d’un dixième les prix du bac, ce que personne n’avait
demandé dans les îles."""
DUTCH = """De raad kwam maandag bijeen en besloot de prijzen van de veerboot met een tiende te verhogen, of dat nu goed
was of niet, terwijl niemand op de eilanden erom had gevraagd."""  # “of” and “had” are English words too
ARABIC = """اجتمع المجلس يوم الاثنين وقرر رفع أجرة العبارة بمقدار العشر وهو ما لم يطلبه أحد في الجزر ولا في الميناء ولا
في المدينة"""


@pytest.mark.parametrize(
    "copy, english",
    [
        (ENGLISH, True),
        (GERMAN, False),
        (FRENCH, False),
        (DUTCH, False),
        (ARABIC, False),
        (GERMAN[:60], True),
        ("", True),
    ],
    ids=["English", "German", "French", "Dutch", "Arabic", "too short to say", "nothing"],
)
def test_a_language_is_told_by_its_function_words(copy: str, english: bool):
    assert facts(copy).english is english
