"""The door to networkx: where people stand in a picture of who met whom."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

ROUNDS, SEED = 120, 7


def places_of(pairs: Sequence[tuple[str, str, int]]) -> dict[str, tuple[float, float]]:
    """Places between 0 and 1, those who met often near each other; the same for the same pairs.

    :param pairs: two names, and how often they met.
    """
    graph = nx.Graph()
    for one, other, n in pairs:
        graph.add_edge(one, other, weight=n)
    room = 2.2 / max(len(graph), 1) ** 0.5
    found = nx.spring_layout(graph, k=room, iterations=ROUNDS, seed=SEED, weight="weight")
    across, down = ([float(place[axis]) for place in found.values()] for axis in (0, 1))
    return {name: (_share(float(x), across), _share(float(y), down)) for name, (x, y) in found.items()}


def _share(value: float, values: Sequence[float]) -> float:
    low, high = min(values), max(values)
    return (value - low) / (high - low) if high > low else 0.5
