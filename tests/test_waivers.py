"""A recorded overrule: it needs a reason, it covers its own paragraph or sentence, and an idle one is reported."""

import pytest

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.findings import Finding
from copydesk.rulebook.book import rulebook
from copydesk.settings import Settings, SettingsFile, WaiverEntry

FISH, COAL = ("old-name/fish-hall", "fish hall"), ("old-name/coal-harbour", "coal harbour")
COPY = "It met in the fish hall."
BOTH = "It left the fish hall for the coal harbour."
REASON = "— the story is set in 2010"
WHY = "The copy has changed, or the rule has another name: a waiver that is left lying about hides the next fault."


@pytest.fixture
def review(own_pack):
    """What is found in a story, as `(rule, words of the source)`; waivers of the settings may be given."""
    book = rulebook([own_pack])

    def check(copy, *waivers, path="story.md"):
        desk = Desk(book, Settings(SettingsFile(waiver=waivers)), ignore=("list-form",))  # one bullet will do
        report = desk.check([Source(path, copy.encode())])
        assert report.errors == ()
        return [
            ("/".join(filter(None, (finding.rule, finding.entry))), copy[finding.start : finding.end])
            for finding in report.findings
        ]

    return check


def allow(rule, reason=REASON):
    return f"<!-- copydesk: allow {rule} {reason} -->"


def idle(comment):
    return "unused-waiver", comment


@pytest.mark.parametrize("copy", [
    f"{allow('old-name')}\n\n{COPY}\n",
    f"{allow('old-name')}\n{COPY}\n",
    f"It met in {allow('old-name')} the fish hall.\n",
    f"{COPY} {allow('old-name')}\n",
    f"It met\nin the fish hall. {allow('old-name')}\nThen it left.\n",
    f"{allow('old-name/fish-hall')}\n\n{COPY}\n",
    f"The council met.\n\n{allow('old-name')}\n\n{COPY}\n",
    f"# Title\n\n- One\n- {COPY} {allow('old-name')}\n- Two\n",
    f"# The fish hall {allow('old-name')}\n\nIt met.\n",
    f"---\ntitle: T\n---\n{allow('old-name')}\n\n{COPY}\n",
    f"<!--copydesk: Allow old-name {REASON}-->\n\n{COPY}\n",
])  # fmt: skip
def test_a_waiver_before_or_in_a_paragraph_covers_it(review, copy):
    assert review(copy) == []
    assert FISH in review(copy.replace("llow old-name", "llow other"))


@pytest.mark.parametrize("reason", ["— set in 2010", "– set in 2010", "-- set in 2010", "- set in 2010", "set in 2010"])
def test_the_reason_may_follow_any_dash(review, reason):
    assert review(f"{allow('old-name', reason)}\n\n{COPY}\n") == []


@pytest.mark.parametrize("rule, left", [
    ("old-name", []), ("old-name/fish-hall", [COAL]), ("old-name/coal-harbour", [FISH]),
])  # fmt: skip
def test_a_waiver_covers_a_rule_or_one_entry_of_it(review, rule, left):
    assert review(f"{allow(rule)}\n\n{BOTH}\n") == left


@pytest.mark.parametrize("rule", ["old-name/tin-church", "old-nam", "actor-label", "fish-hall"])
def test_a_waiver_of_another_name_is_idle(review, rule):
    assert review(f"{allow(rule)}\n\n{COPY}\n") == [idle(allow(rule)), FISH]


@pytest.mark.parametrize("reason", ["", "—", " -- "])
def test_a_waiver_without_a_reason_does_not_count_and_is_reported(review, reason):
    comment = allow("old-name", reason)
    assert review(f"{comment}\n\n{COPY}\n") == [idle(comment), FISH]


@pytest.mark.parametrize("words", ["copydesk: ignore old-name", "copydesk: allow", "copydesk-allow old-name"])
def test_a_comment_that_means_a_waiver_and_is_none_is_reported(review, words):
    assert review(f"{COPY}\n\n<!-- {words} -->\n\nIt left.\n") == [FISH, idle(f"<!-- {words} -->")]


@pytest.mark.parametrize("words", ["see Ana", "ask the copydesk: allow old-name — why?", ""])
def test_other_comments_are_left_alone(review, words):
    assert review(f"<!-- {words} -->\n\n{COPY}\n") == [FISH]


def test_a_waiver_covers_no_other_paragraph(review):
    assert review(f"{COPY} It left.\n\n{allow('old-name')}\n\nIt left.\n\n{COPY}\n") == [
        FISH, idle(allow("old-name")), FISH,
    ]  # fmt: skip
    assert review(f"{COPY}\n\nIt left. {allow('old-name')}\n") == [FISH, idle(allow("old-name"))]


def test_an_idle_waiver_is_a_finding_at_its_own_place(own_pack):
    copy = f"The council met.\n\nIt 🎈 left. {allow('old-name')} It came back.\n"
    start = copy.index("<!--")
    (document,) = Desk(rulebook([own_pack])).check([Source("story.md", copy.encode())]).documents
    assert [paragraph.findings for paragraph in document.paragraphs] == [(), (Finding(
        "story.md", 2, start, start + len(allow("old-name")), "unused-waiver", None, "style", "warning",
        "“old-name” finds nothing here: take the waiver out.", WHY, allow("old-name"),
        sentence="copydesk: allow old-name — the story is set in 2010",
    ),)]  # fmt: skip


@pytest.mark.parametrize("comment, message", [
    (allow("old-name"), "“old-name” finds nothing here: take the waiver out."),
    (allow("old-name", ""), "Say why “old-name” is allowed here; without a reason the waiver does not count."),
    ("<!-- copydesk: old-name -->", "A waiver reads “copydesk: allow RULE — reason”."),
    (allow("old-nam"), "No rule is called “old-nam”; did you mean “old-name”?"),
    (allow("fish-hall"), "No rule is called “fish-hall”; did you mean “old-name/fish-hall”?"),
    (allow("qqqq"), "No rule is called “qqqq”: copydesk rules lists the names."),
])  # fmt: skip
def test_the_message_says_what_to_do_with_the_waiver(own_pack, comment, message):
    report = Desk(rulebook([own_pack])).check([Source("story.md", f"{comment}\n\nIt met.\n".encode())])
    assert [finding.message for finding in report.findings] == [message]


@pytest.mark.parametrize("comment, settings, said", [
    (allow("old-name", ""), {}, True), (allow("old-nam"), {}, True), (allow("old-name"), {}, False),
    (allow("old-name", ""), {"select": ("style",)}, True),
    (allow("old-name", ""), {"ignore": ("unused-waiver",)}, False),
    (allow("old-name", ""), {"severity": {"unused-waiver": "off"}}, False),
])  # fmt: skip
def test_a_waiver_that_can_cover_nothing_is_said_even_where_some_rules_alone_are_run(own_pack, comment, settings, said):
    select = () if "select" in settings else ("consistency",)
    desk = Desk(rulebook([own_pack]), Settings(SettingsFile(**settings)), select=select)
    report = desk.check([Source("story.md", f"{comment}\n\n{COPY}\n".encode())])
    assert [finding.rule for finding in report.findings] == ["unused-waiver"] * said


SETTINGS = """packs = ["packs"]

[[waiver]]
rule = "old-name/fish-hall"
words = "It met in the fish hall"
reason = "It is set in 2010."

[[waiver]]
rule = "old-name/tin-church"
words = "A choir sang"
reason = "It is set in 2010."
path = "{path}"
"""


@pytest.mark.parametrize("path, copies, arguments, idle", [
    ("a.txt", ["It left."] * 2, ".", [(3, "fish-hall", "these 2 articles"), (8, "tin-church", "this article")]),
    ("*.txt", ["It left."] * 3, "a.txt b.txt c.txt",
        [(3, "fish-hall", "these 3 articles"), (8, "tin-church", "these 3 articles")]),
    ("z.txt", [COPY, "It left."], ".", []), ("*.txt", [COPY], ".", [(8, "tin-church", "this article")]),
    ("a.txt", ["It left."] * 2, "a.txt", []), ("a.txt", ["It left."] * 2, ". --quiet", []),
    ("a.txt", ["It left."] * 2, ". --select consistency", []),
    ("a.txt", ["It left."] * 2, ". --select old-name/tin-church",
        [(3, "fish-hall", "these 2 articles"), (8, "tin-church", "this article")]),
])  # fmt: skip
def test_a_waiver_of_the_settings_that_covered_nothing_is_said_once_after_a_run_over_several(
    copydesk, tmp_path, own_pack, path, copies, arguments, idle
):
    (tmp_path / "copydesk.toml").write_text(SETTINGS.format(path=path), encoding="utf-8")
    for name, copy in zip("abc", copies, strict=False):
        (tmp_path / f"{name}.txt").write_text(f"{copy}\n", encoding="utf-8")
    said = [
        f"copydesk: copydesk.toml:{line}: the waiver of “old-name/{entry}” covered nothing in {articles}."
        for line, entry, articles in idle
    ]
    run = copydesk("check", *arguments.split())
    assert (run.code, run.err.splitlines()) == (0, said)
    assert copydesk("check", *arguments.split(), PRE_COMMIT="1").err == ""  # a commit shows some articles, not all


@pytest.mark.parametrize("first, second, left", [
    ("old-name/fish-hall", "old-name/coal-harbour", []),
    ("old-name", "old-name/coal-harbour", []),
    ("old-name/fish-hall", "actor-label", [idle(allow("actor-label")), COAL]),
])  # fmt: skip
def test_two_waivers_in_one_paragraph_are_judged_one_by_one(review, first, second, left):
    assert review(f"{allow(first)}\n\n{allow(second)}\n\n{BOTH}\n") == left
    inside = f"It left {allow(first)} the fish hall for the {allow(second)} coal harbour.\n"
    assert sorted(review(inside)) == sorted(left)


def test_plain_text_has_no_comments(review):
    copy = f"{COPY} {allow('old-name')}\n"
    assert review(copy, path="story.txt") == [FISH]


def test_waivers_count_for_nothing_and_are_not_idle_where_some_rules_alone_are_run(own_pack):
    source = Source("story.md", f"{allow('actor-label')}\n\n{COPY}\n".encode())
    for chosen, left in (("old-name", ["old-name"]), ("style", [])):
        report = Desk(rulebook([own_pack]), select=(chosen,)).check([source])
        assert [finding.rule for finding in report.findings] == left


@pytest.mark.parametrize("words, left", [
    ("met in the fish hall", [FISH]), ("It met in the fish hall on Monday.", [FISH]), ("in the fish", [FISH]),
    ("in the fish\n  hall", [FISH]), ("Then it left", [FISH, FISH]), ("IN THE FISH HALL", [FISH, FISH]),
    ("The mayor kept the fish hall open.", [FISH]), ("fish hall", []),
])  # fmt: skip
def test_a_waiver_of_the_settings_names_the_sentence_by_its_words(review, words, left):
    copy = "It met\nin the fish hall on Monday. The mayor kept the *fish hall* open.\n"
    waiver = WaiverEntry("old-name", words, "It is set in 2010.")
    assert review(copy, waiver) == left
