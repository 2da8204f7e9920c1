"""Packs of words: the phrase language, senses, names, faults in a file, and one measure for both sides."""

import json
from collections import Counter
from pathlib import Path

import pytest
from msgspec import structs

from copydesk.analysis.facts import Edition, Facts
from copydesk.analysis.page.tokens import fold
from copydesk.cli.rules import LEVELS
from copydesk.findings import Severity
from copydesk.house import rules_folder
from copydesk.reading.read import read_text
from copydesk.rulebook import trying
from copydesk.rulebook.balance import disputes, names
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.matcher import Lines
from copydesk.rulebook.pack import load, refuse_faults
from copydesk.rulebook.review import review
from copydesk.rulebook.rule import Flag, Rule, flags
from copydesk.strict_toml import TomlError

PACKS = rulebook().packs
LOADED = [rule for rule in rulebook().rules if rule.id in {pack.rule_id for pack in PACKS} and rule.group == "loaded"]

HEAD = """[pack]
title = "Old words."
severity = "warning"
why = "They are old."
overrule = "They are quoted."
"""
TERM = """
[[term]]
id = "regime"
words = ["regime"]
why = "It judges."
flags = ["The [[regime]] fell."]
passes = ["It fell."]
"""


def pack(folder: Path, *terms: str, group: str = "style", head: str = HEAD) -> Rule:
    """A rule with one entry for each of `terms`: the lines that are its own, `words` among them."""
    path = folder / "old-word.toml"
    own = [TERM.replace("regime", f"term-{i}", 1).replace('words = ["regime"]', lines) for i, lines in enumerate(terms)]
    path.write_text(head + "".join(own), encoding="utf-8")
    return load(path, group)[0]


def found(rules: list[Rule], copy: str) -> list[Flag]:
    story = Edition((Facts(read_text(copy)),))
    return [flag for rule in rules for flag in flags(rule, story)]


def marked(rule: Rule, copy: str) -> str:
    """The copy with `[[…]]` round the words that the rule flags, and no others."""
    text = copy.replace("[[", "").replace("]]", "")
    for flag in sorted(found([rule], text), key=lambda flag: flag.spot.span, reverse=True):
        text = f"{text[: flag.spot.span.start]}[[{flag.spot.words}]]{text[flag.spot.span.end :]}"
    return text


@pytest.mark.parametrize("phrase, copy", [
    ("terrorist", "A [[terrorist]], a counter-terrorist unit. [[TERRORIST]]? Two terrorists, a [[terrorist]]’s."),
    ("~claim", "She [[claims]] it, he [[claimed]] it; [[claiming]] is no [[claim]]. A claimant, a counter-claim."),
    ("~shoot", "They [[shoot]], [[shot]] and are [[shooting]]. A shooter shooted."),
    ("(critics|~expert) agree",
        "The [[critics agree]], [[experts agree]], [[expert agree]]. Critics disagree, a critic agrees."),
    ("(the|) old guard", "Now [[the old guard]] met, an [[old guard]], the older guard, old, guard."),
    ("(so called|) regime",
        "It was a [[so called regime]], a [[so-called regime]], a [[regime]]. So, called regimes fell."),
    ("by any _ measure",
        "It is [[by any sane measure]] late, by any measure, by any very sane measure, by any, measure."),
    ("call ... back",
        "We [[call back]], [[call them back]], [[call all of them back]]. To call not one of them back, call, back."),
    ("Black Sea", "The [[Black Sea]] and the [[BLACK SEA]]. Not the black sea, nor a Black sea."),
    ("IS", "So [[IS]] held it. It is held; Is held."),
    ("middle east", "The [[middle east]] and a [[middle-east]] war. The middle, east; middle-eastern, middleeast."),
    ("people's army", "The [[people’s army]], a [[people's army]]. The peoples army."),
    ("_ 's (best|worst) army", "The [[king’s best army]]. The kings best army."),
    ("non-lethal aid",
        "It sent [[non-lethal aid]], [[non\u2010lethal aid]]. No lethal aid, nonlethal aid."),
    ("at odds with him",
        "He is [[at odds with him]], an [[at-odds-with-him]] man, [[at odds-with him]]. At odds, with him."),
    ("a b c d e", "So [[a b c d e]], an [[a-b-c-d e]]. Not a-b-d c e."),
    ("a ... c d", "So [[a b c-d]], [[a c-d]], [[a c d]]. Not a c-b d, nor a-b c-d."),
    ("no. 10", "It was [[no. 10]] or no 10."),
    ("café", "A [[café]], a cafe."),
])  # fmt: skip
def test_a_phrase_matches_what_it_says_and_nothing_else(tmp_path: Path, phrase: str, copy: str):
    assert marked(pack(tmp_path, f'words = ["{phrase}"]'), copy) == copy


def test_a_phrase_never_crosses_a_sentence(tmp_path: Path):
    copy = "It was old. Guard it, [[old guard]] men. It is old\n\nGuard it."
    assert marked(pack(tmp_path, 'words = ["old guard", "old ... guard"]'), copy) == copy


def test_the_longest_phrase_wins_and_none_overlap(tmp_path: Path):
    entries = '["terror"]', '["terror group", "terror group head"]', '["head of men"]'
    rule = pack(tmp_path, *(f"words = {words}" for words in entries))
    copy = "An act of [[terror]] by a [[terror group]]. The [[terror group head]] of men, a [[head of men]]."
    assert marked(rule, copy) == copy
    assert [flag.entry for flag in found([rule], copy.translate({91: None, 93: None}))] == [
        "term-0", "term-1", "term-1", "term-2",
    ]  # fmt: skip


@pytest.mark.parametrize("context, copy", [
    ('unless-before = ["tax", "the new"]', "A tax regime, the new regime, a new [[regime]]. A tax: the [[regime]]."),
    ('unless-after = ["(change|~fall)"]', "A regime change, the regime falls. The [[regime]] soon falls."),
    ('unless-near = ["pension ~scheme"]', "The [[regime]] fell. The regime of the pension schemes fell."),
    ('only-before = ["the", "this old"]', "It is the [[regime]], this old [[regime]], an old regime. Regime!"),
    ('only-after = ["in (Kyiv|Moscow)"]', "The [[regime]] in Kyiv, a regime in Rome, the regime of Kyiv."),
    ('only-near = ["army"]', "The regime fell. The army shook the [[regime]]. It was an army-backed regime."),
    ('only-before = ["the"]\nonly-near = ["army"]',
        "So the [[regime]] fell. A regime fell. A [[regime]] of the army fell."),
    ('only-near = ["army"]\nunless-near = ["aid"]', "The army [[regime]] fell. The army regime took aid."),
])  # fmt: skip
def test_the_words_beside_it_tell_the_sense(tmp_path: Path, context: str, copy: str):
    assert marked(pack(tmp_path, f'words = ["regime"]\n{context}'), copy) == copy


@pytest.mark.parametrize("copy", [
    "The [[terrorism]] went on. [[Terrorism]] is back. He asked: [[Terrorism]] or war?",
    "The Terrorism Act passed. Terrorism Act powers grew. The [[terrorism]] act shocked them.",
    "WAR AND [[TERRORISM]] ALL OVER.",
    "Town Fears [[Terrorism]] Again\n\nThe council met.",
])  # fmt: skip
def test_a_proper_name_is_left_alone_but_capitals_alone_make_none(tmp_path: Path, copy: str):
    assert marked(pack(tmp_path, 'words = ["terrorism"]'), copy) == copy


def test_a_word_that_is_talked_about_is_loaded_for_nobody(tmp_path: Path):
    copy = "The [[regime]] fell. The so-called regime fell. The word regime is old. It was known as a regime."
    assert marked(pack(tmp_path, 'words = ["regime"]', group="loaded"), copy) == copy
    copy = "The [[regime]] fell. The so-called [[regime]] fell."
    assert marked(pack(tmp_path, 'words = ["regime"]'), copy) == copy


def test_a_pack_that_gives_way_leaves_words_to_the_others_of_its_group(tmp_path: Path):
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    giving = pack(tmp_path / "first", 'words = ["old", "new"]', head=HEAD + "gives-way = true\n", group="loaded")
    story = Edition((Facts(read_text("The old king fell. A new king came.")),))

    def said(group: str) -> list[tuple[str, str]]:
        other = structs.replace(
            pack(tmp_path / "second", 'words = ["old king"]', group=group), id="other", family="other"
        )
        return [(one.rule.id, one.flag.spot.words) for one in review(story, [giving, other], pytest.fail)]

    assert said("loaded") == [("other", "old king"), ("old-word", "new")]
    assert said("style") == [("old-word", "old"), ("other", "old king"), ("old-word", "new")]


SAYS = "Hale will pay, Jon Vale said."


@pytest.mark.parametrize("answers, copy", [
    ("source", f"An old regime fell. It met. {SAYS}"),
    ("source", f"An old [[regime]] fell. It met. It froze. {SAYS}"),
    ("source", f"An old [[regime]] fell. It met.\n\nIt froze. {SAYS}"),
    ("source", f"An old regime fell.\n\nIt froze. {SAYS}"),
    ("source", "An old [[regime]] fell. Hale will pay, residents said."),
    ("source", "An old [[regime]] fell in 40 towns. Another fell, see https://example.org/regime."),
    ("source-in-sight", f"An old regime fell. It met.\n\nIt froze. {SAYS}"),
    ("source-in-sight", f"An old [[regime]] fell. It met.\n\nIt froze. It ate. {SAYS}"),
    ("source-in-sight", "An old [[regime]] fell. Hale will pay, residents said."),
    ("figure", "An old regime fell in 40 towns. Another [[regime]] fell."),
    ("figure", f"An old [[regime]] fell in May. {SAYS}"),
])  # fmt: skip
def test_an_entry_is_answered_from_as_far_as_its_pack_says(tmp_path: Path, answers: str, copy: str):
    head = f'{HEAD}answered-by = ["{answers}"]\n'
    assert marked(pack(tmp_path, 'words = ["regime"]', head=head), copy) == copy


def test_a_term_may_be_answered_by_less_than_its_pack(tmp_path: Path):
    head = f'{HEAD}answered-by = ["source", "figure"]\n'
    rule = pack(tmp_path, 'words = ["regime"]', 'words = ["junta"]\nanswered-by = []', head=head)
    copy = f"A regime and a [[junta]] fell in 40 towns. {SAYS}"
    assert marked(rule, copy) == copy


def test_a_flag_says_what_its_entry_says(tmp_path: Path):
    head = HEAD + 'message = "“{words}” is old: say which."\n'
    rule = pack(tmp_path, 'words = ["old regime"]\ninstead = ["state"]\nseverity = "error"', head=head)
    (flag,) = found([rule], "An old\nregime fell.\n\nIt met.")
    assert flag == Flag(
        flag.spot, "“old regime” is old: say which.", ("state",), (), Severity.ERROR, "term-0", "It judges."
    )
    assert flag.spot.words == "old regime"


def test_a_message_may_name_the_better_words(tmp_path: Path):
    head = HEAD + 'message = "“{words}”: is “{instead}” meant?"\n'
    rule = pack(tmp_path, 'words = ["old regime"]\ninstead = ["state", "land"]', head=head)
    (flag,) = found([rule], "An old\nregime fell.\n\nIt met.")
    assert flag.message == "“old regime”: is “state” or “land” meant?"


@pytest.mark.parametrize("words, better, copy, offered", [
    ("~regime", "~government", "The regime fell.", "government"),
    ("~regime", "~government", "Two regimes fell.", "governments"),
    ("~regime", "~member of a party", "Two regimes fell.", "members of a party"),
    ("old ~regime", "armed ~gunman", "Old regimes fell.", "Armed gunmen"),
    ("~regime", "~person", "The regimes fell.", "people"),
    ("rogue (bombing|bombings)", "~attack", "The rogue bombing was lethal.", "attack"),
    ("rogue (bombing|bombings)", "~killing", "Two rogue bombings were lethal.", "killings"),
    ("~insist", "~to say", "He insists on it.", "says"),
    ("~insist", "~to say", "He insisted on it.", "said"),
    ("~insist", "~to tell", "Insisting on it, he left.", "Telling"),
    ("~overthrow", "~to deny", "It overthrew them.", "denied"),
])  # fmt: skip
def test_what_is_offered_takes_the_form_of_the_words_found(
    tmp_path: Path, words: str, better: str, copy: str, offered: str
):
    rule = pack(tmp_path, f'words = ["{words}"]\ninstead = ["{better}"]')
    (flag,) = found([rule], copy)
    assert flag.instead == (offered,)


def test_a_list_of_the_pack_stands_for_its_words(tmp_path: Path):
    shared = '[lists]\nkinds = ["old", "new"]\n'
    listed = TERM.replace('["regime"]', '["({kinds}|last) regime"]').replace("[[regime]]", "[[old regime]]")
    (tmp_path / "old-word.toml").write_text(HEAD + shared + listed, encoding="utf-8")
    _, pack = load(tmp_path / "old-word.toml", "loaded")
    assert pack.file.term[0].words == ("(old|new|last) regime",)


KEYS = "id, words, why, flags, passes, instead, severity, source, leans, unless-before, unless-after, unless-near, "
KEYS += "only-before, only-after, only-near, answered-by, plural"


@pytest.mark.parametrize("old, new, fault", [
    ("words =", "wordz =", "9: unknown key “wordz”; did you mean “words”?"),
    ("passes =", 'unless_near = ["x"]\npasses =', "12: unknown key “unless_near”; did you mean “unless-near”?"),
    ("passes =", 'colour = "red"\npasses =', f"12: unknown key “colour”; the keys here are {KEYS}"),
    ("title =", "tilte =", "2: unknown key “tilte”; did you mean “title”?"),
    ('words = ["regime"]', 'words = "regime"', "9: “words” is a list: words = [\"regime\"]"),
    ('"warning"', '"grave"', "3: “severity” is “grave”; write error, warning or suggestion"),
    ('why = "It judges."\n', "", "7: the key “why” is missing here"),
    ('overrule = "They are quoted."\n', "", "1: the key “overrule” is missing here"),
    (HEAD, "", "1: the key “pack” is missing here"),
    (TERM, TERM + TERM, "15: the id “regime” stands twice"),
    (TERM, TERM + '[[retired]]\nwords = ["regime"]\ndate = 2026-01-01\nwhy = ""',
        "9: “regime” was retired from this pack"),
    ('["regime"]', '["(the|a regime"]', "9: “(the|a regime” has a stray bracket or bar"),
    ('["regime"]', '["regime|junta"]', "9: “regime|junta” has a stray bracket or bar"),
    ('["regime"]', '["... regime"]', "9: “... regime” must begin and end with a word"),
    ('["regime"]', '["_ (the|)"]', "9: “_ (the|)” must hold a word that always stands there"),
    ("passes =", 'only-near = ["the)"]\npasses =', "12: “the)” has a stray bracket or bar"),
    ("overrule =", 'message = "{word}!"\noverrule =',
        "5: “message” may hold {words} and {instead}, and no other braces"),
    ("overrule =", 'message = "{instead}!"\noverrule =', "5: “message” holds {instead}, and “regime” has none"),
    ('why = "It judges."', "why =", "10: “why” has no value"),
    ('["regime"]', '["({kinds}) regime"]',
        "9: “{kinds}” is no list of this pack, nor one for all (sport, arts, courts, nature)"),
])  # fmt: skip
def test_a_fault_in_a_pack_is_a_line_with_its_number_and_what_is_legal(tmp_path: Path, old: str, new: str, fault: str):
    path = tmp_path / "old-word.toml"
    path.write_text((HEAD + TERM).replace(old, new), encoding="utf-8")
    with pytest.raises(TomlError) as raised:
        load(path, "loaded")
    assert str(raised.value) == f"{path}:{fault}"


def test_a_pack_may_name_a_list_that_all_packs_share_and_write_its_own_in_its_place(tmp_path: Path):
    near = 'words = ["regime"]\nunless-near = ["({arts})"]'
    copy = "The [[regime]] fell. The film shows the regime. The lamp shows the [[regime]]."
    assert marked(pack(tmp_path, near), copy) == copy
    copy = "The [[regime]] fell. The film shows the [[regime]]. The lamp shows the regime."
    assert marked(pack(tmp_path, near, head=HEAD + '[lists]\narts = ["lamp"]\n'), copy) == copy


@pytest.mark.parametrize("own", PACKS, ids=[own.rule_id for own in PACKS])
def test_a_pack_that_ships_is_without_fault(own):
    (path,) = rules_folder().glob(f"*/{own.rule_id}.toml")
    refuse_faults(own.file, path.read_text(encoding="utf-8"), path.name)


def test_no_pack_uses_words_that_any_pack_has_retired():
    retired = {fold(words) for own in PACKS for gone in own.file.retired for words in gone.words}
    assert retired & {fold(words) for own in PACKS for term in own.file.term for words in term.words} == set()


def measure(copy: str) -> tuple[list[Severity | None], list[str]]:
    """How gravely, and in what words, the loaded packs speak of a sentence; its own words aside."""
    raised = found(LOADED, copy)
    return [flag.severity for flag in raised], [flag.message.replace(f"“{flag.spot.words}”", "“…”") for flag in raised]


@pytest.mark.parametrize("one, mirror, fires", [
    ("Terrorists attacked the checkpoint.", "Resistance fighters attacked the checkpoint.", True),
    ("The most moral army closed the road.", "The Israeli Occupation Forces closed the road.", True),
    ("The security fence cuts Bethlehem in two.", "The apartheid wall cuts Bethlehem in two.", True),
    ("A targeted killing in Gaza shut the street.", "An extrajudicial execution in Gaza shut the street.", True),
    ("It was an Israeli act of self-defence.", "It was a Palestinian act of legitimate resistance.", True),
    ("The army neutralised two gunmen.", "The army martyred two gunmen.", True),
    ("Troops used villagers as human shields.", "Troops deliberately targeted homes.", True),
    ("Israel moved its security prisoners.", "Israel moved its Palestinian hostages.", True),
    ("The special military operation goes on.", "The unprovoked war goes on.", True),
    ("The Kiev regime closed two roads.", "The Putin regime closed two roads.", True),
    ("The newly-liberated territories reopened.", "The temporarily occupied territories reopened.", True),
    ("The Banderites left Kherson.", "The orcs left Kherson.", True),
    ("The Banderites shut two schools.", "The Rashists shut two schools.", True),
    ("They struck terrorist launch pads in Kashmir.", "They joined the freedom movement in Kashmir.", True),
    ("They built homes in Judea and Samaria.", "They built homes in occupied Palestine.", True),
    ("A Jewish neighbourhood near Hebron grew.", "A colony near Hebron grew.", True),
    ("Israel built on the disputed territories.", "Israel built on stolen land.", True),
    ("Families are returning to Judea.", "Families are colonising Palestine.", True),
    ("They spoke of the Palestinian problem.", "They spoke of the Israel problem.", True),
    ("Few Israeli Arabs voted.", "Few Palestinians of 1948 voted.", True),
    ("It rained across Greater Israel.", "It rained across historic Palestine.", True),
    ("It rained in Yerushalayim.", "It rained in Al-Quds.", True),
    ("It rained on the settlement.", "It rained on the occupied West Bank.", False),
    ("The War of Independence began.", "The Nakba began.", False),
    ("Police closed the Temple Mount.", "Police closed the Haram al-Sharif.", False),
    ("It rained in Kiev.", "It rained in Muscovy.", True),
    ("It followed the reunification of Crimea.", "It followed the temporary occupation of Crimea.", True),
    ("Coal came from the Donetsk People’s Republic.", "Coal came from the ATO zone near Donetsk.", True),
    ("It rained in Pakistan-occupied Kashmir.", "It rained in Indian-occupied Kashmir.", True),
    ("It rained in Kashmir, an integral part of India.", "It rained in Kashmir, in Azad Kashmir too.", True),
    ("China trades with the renegade province.", "China trades with the Republic of China.", True),
    ("The reunification of Taiwan waits.", "The independence struggle of Taiwan waits.", True),
    ("A typhoon reached Taiwan Province.", "A typhoon reached Communist China.", True),
    ("It rained in the TRNC.", "It rained in the occupied area near Nicosia.", True),
    ("Rabat built in the southern provinces.", "Rabat built in the Sahrawi Republic.", True),
    ("It rained in Kosovo and Metohija.", "It rained in the Republic of Kosovo.", True),
    ("It rained in liberated Karabakh.", "It rained in Artsakh.", True),
    ("It rained in Ulster.", "It rained in the Six Counties.", True),
    ("Argentina watched the British sovereign islands.", "Argentina watched the usurped islands.", True),
    ("It rained in the Falklands.", "It rained in the Malvinas.", False),
    ("It rained in Londonderry.", "It rained in Derry.", False),
    ("The farm hired illegal immigrants.", "The farm hired undocumented immigrants.", True),
    ("It houses bogus refugees.", "It houses genuine refugees.", True),
    ("The mayor’s open-borders agenda failed.", "The mayor’s deportation machine failed.", True),
    ("The migrants left.", "The refugees left.", False),
    ("The ward took in biological males.", "The ward took in birthing people.", True),
    ("The response came at dawn.", "The aggression came at dawn.", False),
    ("The Hamas-run health ministry counted ten.", "The Health Ministry counted ten.", False),
])  # fmt: skip
def test_a_word_and_its_mirror_are_measured_alike(one: str, mirror: str, fires: bool):
    assert measure(one) == measure(mirror)
    assert (measure(one) != ([], [])) is fires


@pytest.mark.parametrize("one, other", [sides for _, sides in disputes("territorial")])
def test_words_that_lean_one_way_weigh_as_much_as_those_that_lean_the_other(one: str, other: str):
    weights = Counter((term.leans, term.severity or own.file.pack.severity) for own in PACKS for term in own.file.term)
    sides = [{level: weights[side, level] for level in ("error", "warning", "suggestion")} for side in (one, other)]
    assert sides[0] == sides[1]


def test_an_entry_leans_to_a_side_that_has_a_name():
    assert {term.leans for own in PACKS for term in own.file.term if term.leans} <= names().keys()


def test_the_balance_of_the_packs_is_printed_side_by_side(copydesk):
    rows = json.loads(copydesk("rules", "--balance", "--format", "json").out)
    weights = Counter((term.leans, term.severity or own.file.pack.severity) for own in PACKS for term in own.file.term)
    assert rows
    assert [row["warning"] for row in rows] == [weights[row["side"], "warning"] for row in rows]
    assert [row["side"] for row in rows][:2] == ["IL", "PS"]
    first = ["Israelis", "and", "Palestinians", "IL", "Israeli", *(str(rows[0][level]) for level in LEVELS)]
    assert first in [line.split() for line in copydesk("rules", "--balance").out.splitlines()]


def test_phrases_tried_step_by_step_are_those_that_stand_as_they_are_written():
    def told(i: int, part: str, ways: trying.Tried, untied: bytes) -> set[object]:
        return {(what, first, last) for _, what, first, last in trying.found([(i, part)], {part: ways}, lines, untied)}

    for pack in PACKS:
        copy = "\n\n".join(words for term in pack.file.term for words in (*term.flags, *term.passes))
        story = Facts(read_text(copy.replace("[[", "").replace("]]", "")))
        lines, untied = Lines(story.text, story.tokens), story.marked.untied
        step_by_step, written = set[object](), set[object]()
        for i, part in pack.shelf.met(pack.rule_id, story):
            places = pack.noticed[part]
            ways = trying.tried(part, [(pack.file.term[k].words[form], reach, (k, form)) for k, form, reach in places])
            step_by_step |= told(i, part, ways, untied)
            written |= told(i, part, ways, bytes(len(untied)))  # as if hyphens stood everywhere
        assert step_by_step == written != set()
