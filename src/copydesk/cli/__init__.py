"""Arguments, streams and exit codes, one file a command."""
