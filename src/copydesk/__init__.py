"""copydesk: an editorial linter for news, opinion, NGO and think-tank articles."""

__version__ = "0.1.0"
