from transcript_reader.domain.key_choices import KeyChoices

OWN = ("Ctrl+Q",)


def test_a_command_has_its_own_keys_until_it_is_given_others() -> None:
    choices = KeyChoices()
    assert choices.keys("quit", OWN) == OWN
    assert choices.giving("quit", ("F4",), OWN).keys("quit", OWN) == ("F4",)
    assert choices.giving("quit", (), OWN).keys("quit", OWN) == ()


def test_its_own_keys_given_back_are_no_choice() -> None:
    assert KeyChoices().giving("quit", ("F4",), OWN).giving("quit", OWN, OWN) == KeyChoices()


def test_choices_are_kept_in_lists_and_come_back() -> None:
    choices = KeyChoices().giving("quit", ("F4", "Ctrl+W"), OWN).giving("copy", (), ("Ctrl+C",))
    assert choices.tree() == {"copy": [], "quit": ["F4", "Ctrl+W"]}
    assert KeyChoices.of_tree(choices.tree()) == choices


def test_what_makes_no_sense_is_left_out() -> None:
    tree = {"quit": ["F4"], "copy": "Ctrl+C", "find": [7], "open": None}
    assert KeyChoices.of_tree(tree) == KeyChoices((("quit", ("F4",)),))
    assert KeyChoices.of_tree([]) == KeyChoices()
