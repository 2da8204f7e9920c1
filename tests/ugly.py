"""Ugly articles, made to any size: whatever a desk is sent in a year, and whatever an enemy would send it."""

from collections.abc import Callable, Iterator
from itertools import count

Ugly = Callable[[int], str]
"""An article of about so many characters."""


def of(unit: str, first: str = "", last: str = "") -> Ugly:
    """The same words again and again, `{}` being a number that grows."""

    def article(size: int) -> str:
        def pieces() -> Iterator[str]:
            room = size
            for i in count(1):
                piece = unit.replace("{}", str(i))
                room -= len(piece)
                yield piece
                if room <= 0:
                    return

        return first + "".join(pieces()) + last

    return article


def named(unit: str, first: str = "", last: str = "") -> Ugly:
    """The same with `<>` a name that stands once, such as “Bacacab”."""

    def article(size: int) -> str:
        number = 1 + size // len(unit)
        return first + "".join(unit.replace("<>", name(i)).replace("{}", str(i)) for i in range(1, number)) + last

    return article


def name(i: int) -> str:
    """A name that belongs to a number."""
    letters = ""
    while i:
        i, k = divmod(i, 60)
        letters += "bcdfghjklmpr"[k // 5] + "aeiou"[k % 5]
    return (letters + "n").capitalize()


def nested(left: str, right: str, inside: str = "It met.") -> Ugly:
    """Brackets of some kind, as deep as there is room for."""

    def article(size: int) -> str:
        depth = size // (len(left) + len(right))
        return left * depth + inside + right * depth

    return article


def staircase(mark: str, indent: str = "  ", most: int = 10_000) -> Ugly:
    """A list in a list in a list; the blanks alone grow with the square of its depth."""

    def article(size: int) -> str:
        depth = min(most, int((size * 2 / len(indent)) ** 0.5))
        return "".join(f"{indent * i}{mark}step {i}\n" for i in range(depth))

    return article


TEXT: dict[str, Ugly] = {
    "one long word": of("a"),
    "one long line of one word": of("town "),
    "one long sentence": of("the council in the old town met with the people who had come to see the harbour and "),
    "one long sentence of verbs": of("said told met voted and denied that it will never happen because "),
    "one long sentence of clauses": of("which the mayor, who had been told that it was not so, said was not so, "),
    "one long sentence of names": named("Anna <> and "),
    "one long sentence of names and commas": named("Anna <>, "),
    "one long run of capitals": named("<> "),
    "one long sentence of roles": named("Mayor Anna <>, chief executive of <> Ltd, and "),
    "one long sentence of numbers": of("{} and "),
    "one long sentence of numbers and commas": of("{}, "),
    "one long sentence of numbers and things": of("{} boats and "),
    "one long sentence of percentages": of("{}% of them, "),
    "one long sentence of sums": of("£{} million and "),
    "one long sentence of number words": of("twenty-one thousand and "),
    "one long sentence of dates": of("on 3 May 2021 and "),
    "one long sentence of years": of("in 1987 and from 1990 to 1995 and "),
    "one long sentence of ages": named("Anna <>, {}, and "),
    "one long sentence of rises": of("rose from {} to {} and "),
    "one long sentence of times": of("at 9:30 am and "),
    "one long sentence of measures": of("{} miles ({} km) and "),
    "one long sentence of colons": of("the plan: "),
    "one long sentence of semicolons": of("the plan is a road; "),
    "one long sentence of dashes": of("the plan — a road — "),
    "one long sentence of negations": of("it is not the case that they never "),
    "one long sentence of acronyms": named("the <> Fisheries Board (<>FB) and the NATO "),
    "paragraphs of one word": of("Town\n\n"),
    "paragraphs of one small word": of("town\n\n"),
    "paragraphs of one name": named("<>\n\n"),
    "paragraphs of one number": of("{}\n\n"),
    "lines of one word": of("Town\n"),
    "lines of one number": of("{}\n"),
    "empty lines": of("\n", "It met."),
    "empty lines and blanks": of(" \n", "It met.", "It met."),
    "blanks": of(" ", "It met.", "It met."),
    "other blanks": of("\u00a0\u2003\u3000", "It met."),
    "tabs": of("\t", "It met.", "It met."),
    "line ends of every kind": of("It met.\r\n\n\r\u2028\u2029\x0b\x0c\x85"),
    "one paragraph of short sentences": of("It met. "),
    "one sentence again and again": of("The council met on Friday and voted for the bridge, Mayor Anna Ruiz said.\n\n"),
    "one sentence again in one paragraph": of("The council met on Friday and voted for the bridge, Anna Ruiz said. "),
    "sentences of figures": of("The fleet has {} boats. "),
    "sentences of the same figure": of("The fleet has 12 boats. "),
    "paragraphs of figures": of("The fleet has {} boats, the mayor said.\n\n"),
    "paragraphs of named figures": named("The <> fleet has {} boats.\n\n"),
    "paragraphs of names": named("Mayor Anna <> said the bridge is safe.\n\n"),
    "paragraphs of one surname": named("<> Ruiz said the bridge is safe.\n\n"),
    "paragraphs of people in posts": named("<> Ruiz, the chief executive of Harbour Ltd, said so.\n\n"),
    "paragraphs of ages": named("Anna <>, {}, of the old town, was hurt.\n\n"),
    "paragraphs of the ages of one": of("Anna Ruiz, {}, was hurt.\n\n"),
    "paragraphs of dates": of("The council met on 3 May 2021 and on Friday, June 4, 1999.\n\n"),
    "paragraphs of one event on many days": of("The bridge opened on {} May 2021.\n\n"),
    "paragraphs of years": of("The bridge opened in 1{} and closed in 2{}.\n\n"),
    "paragraphs of rises": of("Fares rose {}% from {} to {} last year.\n\n"),
    "paragraphs of superlatives": named("<> is the largest harbour in the country.\n\n"),
    "paragraphs of denials": of("The mayor never met the board. The mayor met the board.\n\n"),
    "paragraphs of kin": named("Anna <>, the sister of Mark <>, and his wife, Eve <>, left.\n\n"),
    "paragraphs of acronyms": named("The <> Fisheries Board (<>FB) met. <>FB left. NATO met.\n\n"),
    "paragraphs of quotations": named("“The bridge is safe,” Anna <> said. “It will stand.”\n\n"),
    "paragraphs of the same quotation": of("“The bridge in the old town is safe and will stand,” the mayor said.\n\n"),
    "paragraphs of different quotations": named("“The bridge in <> is safe and will stand,” the mayor said.\n\n"),
    "paragraphs of accusations": named("Mark <> stole the money and lied to the court.\n\n"),
    "paragraphs of places": named("The harbour of <>, Ohio, is shut. <>, Texas, is open.\n\n"),
    "paragraphs of pronouns": of("She said he told her that they saw him and them.\n\n"),
    "paragraphs of links": of("See https://example.org/{}/a_(b)?c=d&e=f for more.\n\n"),
    "paragraphs of addresses": of("Write to a.b{}@example.org or call 020 7946 0{}.\n\n"),
    "an open quotation in each paragraph": of("“The bridge is safe and it will stand.\n\n"),
    "loaded words": of("The regime claimed that terrorists slammed the so-called experts. "),
    "two spellings": of("The colour of the center was gray; the programme was organised and organized. "),
    "sources without a name": of("A source said so. Experts say so. Critics claim that it is so. "),
    "studies": of("A study found that {}% of people agree. "),
    "headings of a list": of("- A road\n- A bridge\n"),
    "numbered items": of("{}. A road\n"),
    "lists that are announced": of("There are three reasons:\n\n- a road\n- a bridge\n\n"),
    "a story in capitals": named("THE COUNCIL OF <> MET ON FRIDAY AND ANNA <> SAID IT WAS SAFE. "),
    "a story in small letters": named("the council of <> met on friday and anna <> said it was safe. "),
    "a headline for a story": of("Council Votes For Bridge In Old Town "),
    "straight marks": of('"'),
    "straight marks apart": of('" '),
    "straight marks around words": of('"it met" '),
    "apostrophes": of("'"),
    "apostrophes apart": of("' "),
    "apostrophes around words": of("'tis the dogs' 'round '90s "),
    "opening marks": of("“"),
    "opening marks apart": of("“ "),
    "opening marks at words": of("“It met "),
    "closing marks": of("”"),
    "closing marks at words": of("it met” "),
    "single opening marks": of("‘"),
    "single closing marks": of("’"),
    "marks of every kind": of("“\"‘'«„‚‹”»’›`´″′"),
    "marks of every kind at words": of("“one” \"two\" ‘three’ 'four' «five» „six“ ‚seven‘ ‹eight› "),
    "quotations in quotations": nested("“It said ‘", "’ it said” "),
    "opening brackets": of("("),
    "opening brackets at words": of("(it met "),
    "closing brackets": of(")"),
    "closing brackets at words": of("it met) "),
    "square brackets": of("["),
    "brackets in brackets": nested("(it (", ") met) "),
    "full stops": of("."),
    "full stops apart": of(". "),
    "initials": of("A. B. "),
    "stops between letters": of("a.b."),
    "abbreviations": of("Mr. Mrs. Dr. U.S. a.m. e.g. "),
    "commas": of(","),
    "commas apart": of(", "),
    "hyphens": of("-"),
    "hyphens between words": of("town-"),
    "dashes": of("—"),
    "dashes apart": of("– "),
    "slashes": of("/"),
    "words and slashes": of("a/"),
    "colons": of(":"),
    "exclamations": of("!?"),
    "question marks apart": of("? "),
    "stars": of("*"),
    "underscores": of("_"),
    "equals signs": of("="),
    "bars": of("|"),
    "bars and words": of("a | b | "),
    "hashes": of("#"),
    "ampersands": of("&"),
    "currency signs": of("$£€"),
    "per cent signs": of("%"),
    "zeros": of("0"),
    "one long number": of("1234567890"),
    "one long number with commas": of("123,"),
    "one long number with groups": of("100,000,"),
    "one long number with stops": of("1.2."),
    "one long number with colons": of("12:30:"),
    "one long number with slashes": of("1/2/"),
    "one long number with dashes": of("1-2-"),
    "one long number with en dashes": of("1987–"),
    "one long number with blanks": of("123 456 "),
    "numbers": of("7 "),
    "number words": of("seven "),
    "number words and hyphens": of("twenty-"),
    "hundreds": of("hundred thousand million "),
    "ordinals": of("first 2nd third "),
    "years": of("1987 "),
    "months": of("May "),
    "days of the week": of("Friday "),
    "days of the week and commas": of("Friday, May 3, "),
    "currencies": of("$5 million "),
    "initial letters": of("A "),
    "capitals": of("A"),
    "capitals and stops": of("U.S."),
    "capitals and small letters": of("aA"),
    "of and of": of("of "),
    "of the": of("of the "),
    "names of names": of("Bank of the "),
    "names and small words": of("Anna de la "),
    "possessives": of("Anna’s "),
    "titles": of("Mayor "),
    "titles and commas": of("Mayor, "),
    "Mr": of("Mr "),
    "said": of("said "),
    "that": of("that "),
    "not": of("not "),
    "and": of("and "),
    "from to": of("from to "),
    "from 1 to": of("from 1 to 2 "),
    "between and": of("between 1 and "),
    "out of": of("3 out of 4 "),
    "more than": of("more than "),
    "many of the": of("many of the most "),
    "some people say": of("some of the people "),
    "according to": of("according to "),
    "he she": of("he she they "),
    "son of": of("son of the brother of "),
    "who is": of("who is the "),
    "born in": of("born in 1987 aged 30 "),
    "the first the second": of("the first and the second, the former, the latter "),
    "mojibake": of("â€œThe mayorâ€™s bridge isâ€¦ safe,â€\x9d Ã© Ã¼ Â£{} ï¿½ "),
    "nulls": of("It\x00met.\x00", "It met here and there was nothing strange about it. " * 1500),
    "control characters": of("It\x1bmet\x1a.\x07 ", "It met here and there was nothing strange about it. " * 1500),
    "terminal escapes": of("\x1b[31mIt met\x1b[0m\x1b]8;;http://example.org\x07link\x1b]8;;\x07. "),
    "replacement marks": of("\ufffd"),
    "combining marks": of("\u0301", "e"),
    "letters with combining marks": of("e\u0301\u0302\u0303 "),
    "marks that stand alone": of("\u0301\u200d\ufe0f "),
    "bidi controls": of("\u202eIt met\u202c \u2066and\u2069 \u200fvoted\u200e. "),
    "invisible letters": of("\u200b\u200c\u00ad\u2060\ufeff"),
    "invisible letters in words": of("co\u00adun\u200bcil "),
    "letters outside the first plane": of("🎈𝒜👩‍👩‍👧 "),
    "letters that grow when folded": of("ẞßİŉﬃ "),
    "private letters": of("\ue000\uffff\U0010ffff "),
    "Chinese": of("市议会星期五开会，市长说桥是安全的。"),
    "Chinese without stops": of("市议会星期五开会市长说桥是安全的"),
    "Arabic": of("اجتمع المجلس يوم الجمعة وقال العمدة إن الجسر آمن. "),
    "Thai": of("สภาเมืองประชุมวันศุกร์และนายกเทศมนตรีกล่าวว่าสะพานปลอดภัย"),
    "Greek": of("Το συμβούλιο συνεδρίασε την Παρασκευή. "),
    "Hindi": of("परिषद की बैठक शुक्रवार को हुई। "),
    "digits of other scripts": of("١٢٣ ४५६ ๗๘๙ ²³ ½ Ⅷ "),
    "code": of("if (a[i] == {b: c}) { return d->e(f, g); }\n"),
    "front matter": of("key{}: value\n", "---\n", "---\n\nIt met."),
    "front matter that does not end": of("key{}: value\n", "---\n"),
    "front matter of another kind": of('key{} = "value"\n', "+++\n", "+++\n\nIt met."),
    "front matter that is nested": of("[", "---\na: ", "\n---\n\nIt met."),
    "front matter with anchors": of("k{}: &a{} [*a]\n", "---\na: &a x\n", "---\n\nIt met."),
    "rules": of("---\n"),
    "waivers": of("It met. <!-- copydesk: allow sweeping-claim — the desk asked for it -->\n\n"),
}

MARKDOWN: dict[str, Ugly] = {
    "headings": of("# Council votes {}\n\n"),
    "headings of every depth": of("# A\n\n## B\n\n### C\n\n#### D\n\n"),
    "underlined headings": of("Council votes\n===\n"),
    "lists in lists": staircase("- "),
    "numbered lists in lists": staircase("1. ", "   "),
    "quotes in quotes": nested("> ", ""),
    "quotes and lists": of("> - "),
    "emphasis in emphasis": nested("*a **b ", "** c*"),
    "emphasis that opens": of("*a "),
    "emphasis that closes": of("a* "),
    "emphasis in words": of("a**b_c"),
    "emphasis of every kind": of("***a** b* _c __d "),
    "links in links": nested("[", "](a.b)"),
    "links that open": of("[a]("),
    "images that open": of("![a]("),
    "links of pointed brackets": of("[a](<"),
    "links": of("[the act {}](https://example.org/{}) "),
    "links by name": of("[a{}][b] ", "", "\n\n[b]: c.d"),
    "definitions": of("[a{}]: b.c\n"),
    "definitions that are used": of("[a{}]: b.c\n\nSee [a{}].\n\n"),
    "footnotes": of("Fares rose.[^{}]\n\n[^{}]: Minutes, page {}.\n\n"),
    "footnotes without notes": of("It met.[^{}] "),
    "backticks": of("`"),
    "backticks apart": of("`a "),
    "backticks of growing length": of("`` ` ``` "),
    "fences": of("```\nx\n"),
    "code": of("It `met` and `voted`. "),
    "pointed brackets": of("<"),
    "pointed brackets at words": of("<a "),
    "comments": of("<!-- a --> It met.\n\n"),
    "comments that open": of("<!-- "),
    "declarations that open": of("<!A "),
    "questions that open": of("<? "),
    "sections that open": of("<![CDATA["),
    "tags in tags": nested("<div>\n\n", "</div>\n\n"),
    "tags in a line": nested("<b>", "</b>"),
    "tags in quotations": of("> <div>\n\n"),
    "entities": of("&amp;&quot;&#8217;&bogus; "),
    "a table": of("| Port {} | {} |\n", "| Port | Fare |\n|--|--|\n"),
    "a table with a wide row": of("| a ", "", "|\n"),
    "a table of many columns": of("|-", "|a|b\n", "|\n"),
    "tables": of("| Port | Fare |\n|--|--|\n| Ayr | {} |\n\n"),
    "a table that adds up": of("| Ayr {} | 1 |\n", "| Port | Fare |\n|--|--|\n", "| Total | 7 |\n"),
    "backslashes": of("\\"),
    "backslashes at marks": of("\\*\\_"),
    "hard breaks": of("It met  \n"),
    "strike-through": of("~~a ~b "),
    "tasks": of("- [ ] a road {}\n"),
    "items": of("- a road {}\n"),
    "items apart": of("- a road {}\n\n"),
    "items of announced lists": of("Two reasons:\n\n- a road {}\n\n"),
    "numbers that restart": of("1. a road\n"),
    "images": of("![A pier](a{}.png)\n\n*Caption*\n\n"),
    "maths": of("$a$ $$b "),
    "definition lists": of("Port\n: Ayr\n\n"),
}

HTML: dict[str, Ugly] = {
    "paragraphs": of("<p>The council met {} times.</p>"),
    "paragraphs that do not end": of("<p>It met."),
    "tags in tags": nested("<div>", "</div>"),
    "tags of every kind in each other": nested("<section><blockquote><ul><li><b><span>", "</b></li></section>"),
    "tags that open": of("<div>"),
    "tags that open in a line": of("<b>it met "),
    "tags that close": of("</div>", "<p>It met.</p>"),
    "tags that close others": of("<b><i>a</b></i>"),
    "lists in lists": nested("<ul><li>", "</li></ul>"),
    "numbered lists in lists": nested("<ol><li>", ""),
    "items": of("<li>a road {}"),
    "quotes in quotes": nested("<blockquote>", "</blockquote>"),
    "tables in tables": nested("<table><tr><td>", "</td></tr></table>"),
    "tables that open": of("<table><tr><td>"),
    "a table": of("<tr><td>Port {}</td><td>{}</td></tr>", "<table>", "</table>"),
    "a table with a wide row": of("<td>{}</td>", "<table><tr>", "</tr></table>"),
    "a table with wide cells": of('<tr><td colspan="999999" rowspan="999999">1</td></tr>', "<table>", "</table>"),
    "a table that adds up": of(
        "<tr><td>Ayr</td><td>1</td></tr>", "<table>", "<tr><td>Total</td><td>9</td></tr></table>"
    ),
    "attributes": of(' a{}="b"', "<p", ">It met.</p>"),
    "attributes without end": of(' a="b" c', "<p>It met.</p><p"),
    "classes": of("a{} ", '<p class="', '">It met.</p>'),
    "tags with many classes": of('<div class="story body article main content"><p>It met.</p></div>'),
    "attributes that open": of('<a href="', "<p>It met.</p>"),
    "entities": of("&amp;&quot;&#8217;&bogus;&#x10ffff;&#xd800; "),
    "entities that do not end": of("&amp&lt&eacute&#"),
    "one long entity": of("a", "<p>It met. &"),
    "one long number of an entity": of("9", "<p>It met. &#", ";"),
    "pointed brackets": of("<"),
    "pointed brackets and letters": of("<a"),
    "pointed brackets and slashes": of("</"),
    "closing tags that open": of("</a "),
    "comments": of("<!-- a --><p>It met.</p>"),
    "comments that open": of("<!-- ", "<p>It met.</p>"),
    "comments that nearly end": of("<!-- a -- ->", "<p>It met.</p>"),
    "declarations that open": of("<!A ", "<p>It met.</p>"),
    "sections that open": of("<![CDATA[", "<p>It met.</p>"),
    "sections of another kind": of("<![if a]>", "<p>It met.</p>"),
    "questions that open": of("<?a ", "<p>It met.</p>"),
    "scripts that open": of("<script>", "<p>It met.</p>"),
    "scripts": of("<script>if (a < b) { '</p>' }</script>", "<p>It met.</p>"),
    "scripts of data": of(
        '{"@type": "NewsArticle", "headline": "a"},',
        '<script type="application/ld+json">[',
        "{}]</script><p>It met.</p>",
    ),
    "scripts of deep data": of("[", '<script type="application/ld+json">', "</script><p>It met.</p>"),
    "many scripts of data": of(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a"}</script>', "<p>It met.</p>"
    ),
    "styles that open": of("<style>", "<p>It met.</p>"),
    "titles that open": of("<title>", "<p>It met.</p>"),
    "text areas that open": of("<textarea>", "<p>It met.</p>"),
    "articles": of("<article><p>The council met {} times.</p></article>"),
    "articles in articles": nested("<article><p>The council met.</p>", "</article>"),
    "articles that open": of("<article><main><p>It met."),
    "asides": of("<aside><nav><p>a</p></nav></aside>", "<p>It met.</p>"),
    "asides that open": of("<aside>", "<p>It met.</p>"),
    "headings": of("<h1>Council votes {}</h1><h2>Next</h2>"),
    "headings that open": of("<h1>a"),
    "links": of('<a href="https://example.org/{}">the act {}</a> '),
    "line breaks": of("<br>", "It met.", "It met."),
    "line breaks between words": of("It met.<br>"),
    "pairs of line breaks": of("It met.<br><br>"),
    "figures": of("<figure><img alt='a'><figcaption>A pier {}.</figcaption></figure>"),
    "definition lists": of("<dl><dt>Port<dd>Ayr"),
    "choices": of("<select><option>a<optgroup>"),
    "formatting in a row": of("<b></b>"),
    "formatting that is left open": of("<p><b><i><u><em>a"),
    "preformatted text": of("<pre>It met.\n"),
    "metadata": of('<meta name="a{}" content="b">', "", "<p>It met.</p>"),
    "metadata that opens": of("<meta ", "", "<p>It met.</p>"),
    "frames": of("<iframe>", "<p>It met.</p>"),
    "drawings": nested("<svg><g>", "</g></svg>"),
    "templates": nested("<template>", "</template>"),
    "tags of its own": of("<my-tag{}>a</my-tag{}>"),
    "hidden paragraphs": of('<p hidden style="display:none">a</p>', "<p>It met.</p>"),
    "blanks": of(" \n", "<p>It met.", "</p>"),
    "quotations": of("<q>It met"),
    "code": of("<code>a</code> b "),
    "raised letters": of("E<sup>{}</sup> "),
}

ARTICLES = {
    f"story{ending}: {title}": (f"story{ending}", article)
    for ending, made in (
        (".txt", TEXT),
        (".md", {**TEXT, **{f"md {k}": v for k, v in MARKDOWN.items()}}),
        (".html", HTML),
    )
    for title, article in made.items()
    if ending != ".md" or article in MARKDOWN.values()
}
