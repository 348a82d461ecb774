"""The keys that the reader gave to commands, in place of those they come with."""

from dataclasses import dataclass

Keys = tuple[str, ...]
"""Key sequences as portable text, "Ctrl+Shift+P"; the first is the one that is shown."""


@dataclass(frozen=True, slots=True)
class KeyChoices:
    """Commands, by their names in the program, with the keys they were given; or none."""

    given: tuple[tuple[str, Keys], ...] = ()

    def keys(self, command: str, own: Keys) -> Keys:
        """Return the keys of a command; ``own`` are those it comes with."""
        return dict(self.given).get(command, own)

    def giving(self, command: str, keys: Keys, own: Keys) -> "KeyChoices":
        """Return the choices with these keys for a command; its own ones need no choice."""
        given = {**dict(self.given), command: keys}
        if keys == own:
            del given[command]
        return KeyChoices(tuple(sorted(given.items())))

    def tree(self) -> dict[str, list[str]]:
        """Return the choices in lists, to be kept."""
        return {command: list(keys) for command, keys in self.given}

    @classmethod
    def of_tree(cls, tree: object) -> "KeyChoices":
        """Return the choices that were kept, as far as they make sense."""
        if not isinstance(tree, dict):
            return cls()
        given = {
            str(command): tuple(keys)
            for command, keys in tree.items()
            if isinstance(keys, list) and all(isinstance(key, str) for key in keys)
        }
        return cls(tuple(sorted(given.items())))
