"""Questions made of questions: the places where a word stands near what is asked for."""

from transcript_reader.search.lexemes import lexemes
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
        at, _ = _extent(text, atoms[0])
        return f"{text[:at]}{near} {text[at:]}".strip()
    if not atoms:  # words near each other cannot be near a third
        return f"({text.strip()}) ={word}"
    extents = (_extent(text, atom) for atom in atoms)
    either = " OR ".join(dict.fromkeys(text[at:end] for at, end in extents))
    return f"({text.strip()}) {near} ({either})"


def _extent(text: str, atom: Atom) -> tuple[int, int]:
    """Return where a word stands with the sign or the marks that ask for its very form."""
    *_, lexeme = (one for one in lexemes(text, typing=False) if one.at <= atom.at)
    return lexeme.at, (lexeme.end if lexeme.kind == "phrase" else atom.end)


def _stands_alone(atom: Atom, node: Node) -> bool:
    """Say whether a word is all of a question, or the one word beside its conditions."""
    return node is atom or (isinstance(node, All) and any(part is atom for part in node.parts))
