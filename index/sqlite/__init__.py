"""The store in SQLite. Everything of ours that speaks SQL is here."""
