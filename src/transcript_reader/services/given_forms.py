"""Given names that are one name in Russian, Ukrainian, Belarusian and the English press."""

from typing import Final

UKRAINIAN: Final = (
    ("Volodymyr", "Vladimir"), ("Oleksandr", "Aleksandr"), ("Oleksandra", "Aleksandra"),
    ("Oleksiy", "Aleksei"), ("Serhiy", "Sergei"), ("Andriy", "Andrei"), ("Dmytro", "Dmitry"),
    ("Mykola", "Nikolai"), ("Mykhailo", "Mikhail"), ("Petro", "Pyotr"), ("Pavlo", "Pavel"),
    ("Ihor", "Igor"), ("Oleh", "Oleg"), ("Yevhen", "Yevgeny"), ("Yevhenia", "Yevgenia"),
    ("Heorhiy", "Georgy"), ("Hryhoriy", "Grigory"), ("Hennadiy", "Gennady"), ("Olha", "Olga"),
    ("Olena", "Elena"), ("Kateryna", "Ekaterina"), ("Tetiana", "Tatiana"), ("Vasyl", "Vasily"),
    ("Danylo", "Danil"), ("Bohdan", "Bogdan"), ("Halyna", "Galina"), ("Valeriy", "Valery"),
    ("Serhii", "Sergei"), ("Oleksii", "Aleksei"), ("Anatolii", "Anatoly"), ("Hlib", "Gleb"),
    ("Nataliya", "Natalia"), ("Yosyp", "Iosif"), ("Herman", "German"),
)  # fmt: skip
"""As they are romanised, and the Russian form."""

BELARUSIAN: Final = (
    ("Uladzimir", "Vladimir"), ("Aliaksandr", "Aleksandr"), ("Alyaksandr", "Aleksandr"),
    ("Aliaksandra", "Aleksandra"), ("Aliaksei", "Aleksei"), ("Siarhei", "Sergei"),
    ("Dzmitry", "Dmitry"), ("Mikalai", "Nikolai"), ("Viachaslau", "Vyacheslav"),
    ("Yauhen", "Yevgeny"), ("Ihar", "Igor"), ("Aleh", "Oleg"), ("Sviatlana", "Svetlana"),
    ("Volha", "Olga"), ("Tatsiana", "Tatiana"), ("Katsiaryna", "Ekaterina"),
    ("Stsiapan", "Stepan"), ("Ryhor", "Grigory"),
)  # fmt: skip
"""The same; where a name is one of these, its surname is spelt the Belarusian way, too."""
