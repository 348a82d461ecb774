"""Questions made of questions: the places where a word stands near what is asked for."""

from transcript_reader.search.matching import asked
from transcript_reader.search.query import parse
from transcript_reader.search.terms import All, Any, Atom, Near, Node


def beside_word(text: str, word: str, reach: int) -> str:
    """Return the question for the places where ``word`` is at most ``reach`` words away.

    ``text`` is the question the word stands near the words of; its conditions go on to hold.
    What is still being typed at its end stays at the end, and so stands for the same words.

    Raises:
        BadQuery: if the text cannot be understood.
    """
    node = parse(text)
    atoms = [part for part in asked(node) if not isinstance(part, Near)]
    near = f"={word} NEAR/{reach}"
    match node:
        case Any(parts=parts) if len(atoms) == len(parts):
            return f"{near} ({text.strip()})"
    if len(atoms) == 1 and _stands_alone(atoms[0], node):
        (atom,) = atoms
        return f"{text[: atom.at]}{near} {text[atom.at :]}".strip()
    if not atoms:  # words near each other cannot be near a third
        return f"({text.strip()}) ={word}"
    either = " OR ".join(dict.fromkeys(text[atom.at : atom.end] for atom in atoms))
    return f"({text.strip()}) {near} ({either})"


def _stands_alone(atom: Atom, node: Node) -> bool:
    """Say whether a word is all of a question, or the one word beside its conditions."""
    return node is atom or (isinstance(node, All) and any(part is atom for part in node.parts))
