from __future__ import annotations

import pytest

from assistant.clearing import with_whole_name


@pytest.mark.parametrize(
    ("question", "clear"),
    [
        ("Which meetings did Ibraev attend?", "Which meetings did Damir Ibraev attend?"),
        ("Which meetings did D. Ibraev attend?", "Which meetings did Damir Ibraev attend?"),
        ("Which meetings did Ibraev D. attend?", "Which meetings did Damir Ibraev attend?"),
        ("How often did Ibraev's deputy and Ibraev meet?", "How often did Damir Ibraev's deputy and Ibraev meet?"),
        ("В каких заседаниях участвовал Ибраев?", "В каких заседаниях участвовал Damir Ibraev?"),
        ("Did a d attend?", None),
    ],
)
def test_a_part_of_a_name_becomes_the_whole(question: str, clear: str | None) -> None:
    assert with_whole_name(question, "Damir Ibraev") == clear
