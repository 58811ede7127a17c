"""What a report tells in sentences: its events, and who took part, stayed away or was only spoken of."""
