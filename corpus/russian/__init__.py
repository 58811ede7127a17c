"""Russian sentences that tell who took part in what: `finding.find_events`, for reports mostly in Cyrillic letters."""
