"""Speaker labels: what is printed before a turn, kept apart as name, role and remark."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says.

    ``printed`` is the label exactly as published, without the colon that ends it; ``name``
    is the name alone with plain single spaces; ``role`` is as printed; ``remark`` is the
    words in brackets without them ("retranslated"). ``named`` is False for a voice without
    a name ("Question").
    """

    printed: str
    name: str
    role: str = ""
    remark: str = ""
    named: bool = True
