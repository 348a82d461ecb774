"""The locks hold what pyproject.toml asks for, by hash, wherever it comes from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


def pins(lock: str) -> dict[str, list[Requirement]]:
    """Return every pinned requirement by its package's name."""
    text = (ROOT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    found: dict[str, list[Requirement]] = {}
    for line in re.findall(r"^[a-z0-9][^\\\n]*", text, re.MULTILINE):
        pin = Requirement(line.strip())
        found.setdefault(normal(pin.name), []).append(pin)
    return found


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(*groups: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = list(project["project"]["dependencies"])
    optional = project["project"]["optional-dependencies"]
    for group in groups:
        lines += optional.get(group) or project["dependency-groups"][group]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(
    ("lock", "groups"), [("run", ["build"]), ("check", ["build", "dev", "speech"])]
)
def test_every_requirement_is_locked_to_a_version_it_allows(lock: str, groups: list[str]) -> None:
    locked = pins(lock)
    for one in wanted(*groups):
        versions = [next(iter(pin.specifier)).version for pin in locked[normal(one.name)]]
        assert any(version in one.specifier for version in versions), one


@pytest.mark.parametrize("lock", ["run", "check"])
def test_every_package_is_pinned_by_hash_and_none_by_address(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert len(entries) > 20
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
    assert "://" not in text
    assert "whoosh3==" in text


def test_the_plain_install_has_no_voice() -> None:
    assert "pyside6-addons" not in pins("run")
