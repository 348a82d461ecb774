"""In every scheme, every text, edge, mark and change of state can be made out: on pixels."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from tests.accessibility.control_walk import (
    chart_faults,
    choice_faults,
    edge_faults,
    focus_faults,
    progress_faults,
    selection_faults,
    timeline_faults,
)
from tests.accessibility.running import Running
from tests.accessibility.scenes import all_scenes, frequency
from tests.accessibility.text_walk import walk

from transcript_reader.domain.view_settings import SCHEMES, ColourScheme

every_scheme = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)

CONTROLS: tuple[Callable[[QWidget], Iterator[str]], ...] = (
    edge_faults, focus_faults, choice_faults, selection_faults, progress_faults,
)  # fmt: skip


@every_scheme
def test_every_text_reaches_the_ratio_in_every_state(
    running: Running, scheme: ColourScheme
) -> None:
    running.dress(scheme)

    findings = walk(running)

    assert not findings.faults, str(findings)
    unseen = [scene for scene, texts in findings.seen.items() if not texts]
    assert not unseen, f"no text was seen in {unseen}"


@every_scheme
def test_every_control_shows_where_it_is_and_what_it_is_at(
    running: Running, scheme: ColourScheme
) -> None:
    running.dress(scheme)

    faults = [
        f"{name}: {fault}"
        for name, root in all_scenes(running)
        for walk_controls in (CONTROLS if not isinstance(root, QMenu) else (edge_faults,))
        for fault in walk_controls(root)
    ]

    assert not faults, "\n".join(faults)


@every_scheme
def test_every_mark_of_a_chart_stands_out_from_its_ground(
    running: Running, scheme: ColourScheme
) -> None:
    running.dress(scheme)
    speakers, timeline = running.program.speakers, running.program.timeline
    quiet = (scheme.raised, scheme.selection, scheme.rule)

    faults = [*chart_faults(speakers, quiet), *timeline_faults(timeline)]
    for name, _ in frequency(running):
        plot = running.program.frequency.plot
        plot.setFocus()
        faults += [f"{name}: {fault}" for fault in chart_faults(plot, quiet)]

    assert not faults, "\n".join(faults)
