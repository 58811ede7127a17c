"""Attendance lists, in whatever form a record has them: `finding.py` is where to begin."""
