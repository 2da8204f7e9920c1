"""The pages of the rules that found something, as plain data for the reports that bring them along."""

from copydesk.findings import Report, RuleCard
from copydesk.rulebook.book import Rulebook
from copydesk.rulebook.page import parse
from copydesk.rulebook.rule import Rule


def cards(book: Rulebook, report: Report) -> tuple[RuleCard, ...]:
    """A card for each rule that the findings of the report name, in order of id."""
    named = {finding.rule for finding in report.findings}
    return tuple(_card(rule) for rule in book.rules if rule.id in named)


def _card(rule: Rule) -> RuleCard:
    page = parse(rule.doc)
    return RuleCard(
        id=rule.id,
        group=rule.group,
        level=rule.severity,
        title=page.title,
        why=page.why,
        flags=page.flags,
        passes=page.passes,
        overrule=page.overrule,
        sources=page.source,
    )
