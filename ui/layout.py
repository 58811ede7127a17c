"""The door to networkx: where people stand in a picture of who met whom."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

ROUNDS, SEED = 120, 7


def places_of(pairs: Sequence[tuple[str, str, int]]) -> dict[str, tuple[float, float]]:
    """Places between 0 and 1, those who met often near each other; the same for the same pairs.

    Groups between which nobody leads stand side by side, or they would push each other out of the picture.

    :param pairs: two names, and how often they met.
    """
    graph = nx.Graph()
    for one, other, n in pairs:
        graph.add_edge(one, other, weight=n)
    groups = sorted(nx.connected_components(graph), key=lambda group: (-len(group), min(group)))
    shares = [len(group) ** 0.5 for group in groups]
    places: dict[str, tuple[float, float]] = {}
    for at, group in enumerate(groups):
        left, share = sum(shares[:at]) / sum(shares), shares[at] / sum(shares)
        for name, (x, y) in _spread(graph.subgraph(group)).items():
            places[name] = (left + share * (0.06 + 0.88 * x if len(groups) > 1 else x), y)
    return places


def _spread(graph: nx.Graph[str]) -> dict[str, tuple[float, float]]:
    room = 2.2 / max(len(graph), 1) ** 0.5
    found = nx.spring_layout(graph, k=room, iterations=ROUNDS, seed=SEED, weight="weight")
    across, down = ([float(place[axis]) for place in found.values()] for axis in (0, 1))
    return {name: (_share(float(x), across), _share(float(y), down)) for name, (x, y) in found.items()}


def _share(value: float, values: Sequence[float]) -> float:
    low, high = min(values), max(values)
    return (value - low) / (high - low) if high > low else 0.5
