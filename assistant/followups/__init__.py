"""Questions that go on from those before them."""
