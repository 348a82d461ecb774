"""A colour scheme in the words of pyqtdarktheme and of QPalette."""

from PySide6.QtGui import QColor, QPalette

from transcript_reader.domain.view_settings import ColourScheme

_Role = QPalette.ColorRole


def custom_colors(scheme: ColourScheme) -> dict[str, str]:
    """Return a value for every colour id of pyqtdarktheme: nothing is left translucent."""
    named = (
        (scheme.background, (
            "background", "background>list", "background>panel", "background>popup",
            "background>table", "background>textarea", "background>title",
            "foreground>disabledSelectionBackground", "input.background",
            "list.alternateBackground", "table.alternateBackground", "toolbar.background",
            "tab.activeBackground", "statusBar.background", "popupItem.checkbox.background",
            "foreground>defaultButton.disabledBackground", "tableSectionHeader.background",
            "treeSectionHeader.background", "scrollbar.background",
        )),
        (scheme.text, (
            "foreground", "foreground>icon", "foreground>icon.unfocused",
            "scrollbarSlider.activeBackground",
        )),
        (scheme.quiet, ("foreground>input.placeholder",)),
        (scheme.disabled, (
            "foreground>disabled", "foreground>slider.disabledBackground",
            "foreground>progressBar.disabledBackground",
        )),
        (scheme.edge, (
            "border>input", "foreground>sliderTrack.inactiveBackground",
            "scrollbarSlider.background", "scrollbarSlider.hoverBackground",
            "tree.indentGuidesStroke", "tree.inactiveIndentGuidesStroke",
        )),
        (scheme.rule, ("border", "scrollbarSlider.disabledBackground")),
        (scheme.accent, (
            "primary", "primary>defaultButton.activeBackground",
            "primary>defaultButton.hoverBackground", "primary>sliderHandle.activeBackground",
        )),
        (scheme.link, ("linkVisited",)),
        (scheme.raised, (
            "inputButton.hoverBackground", "list.hoverBackground", "statusBarItem.hoverBackground",
            "tab.hoverBackground", "tabCloseButton.hoverBackground", "toolbar.hoverBackground",
            "primary>button.hoverBackground",
        )),
        (scheme.selection, (
            "menubar.selectionBackground", "popupItem.selectionBackground",
            "primary>button.activeBackground", "primary>list.inactiveSelectionBackground",
            "primary>list.selectionBackground", "primary>progressBar.background",
            "primary>selection.background", "primary>table.inactiveSelectionBackground",
            "primary>table.selectionBackground", "primary>textarea.selectionBackground",
            "statusBarItem.activeBackground", "textarea.inactiveSelectionBackground",
            "toolbar.activeBackground",
        )),
    )  # fmt: skip
    return {identity: colour for colour, ids in named for identity in ids}


def palette(scheme: ColourScheme) -> QPalette:
    """Return the whole palette; pyqtdarktheme sets only three roles of it."""
    made = QPalette()
    for colour, roles in (
        (scheme.background, (_Role.Window, _Role.Base, _Role.Button, _Role.ToolTipBase)),
        (scheme.raised, (_Role.AlternateBase, _Role.Light, _Role.Midlight)),
        (scheme.text, (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.BrightText)),
        (scheme.text, (_Role.ToolTipText, _Role.Shadow)),
        (scheme.edge, (_Role.Mid,)),
        (scheme.rule, (_Role.Dark,)),
        (scheme.quiet, (_Role.PlaceholderText,)),
        (scheme.selection, (_Role.Highlight,)),
        (scheme.selected_text, (_Role.HighlightedText,)),
        (scheme.link, (_Role.Link, _Role.LinkVisited)),
        (scheme.accent, (_Role.Accent,)),
    ):
        for role in roles:
            made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.disabled))
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(scheme.background))
    return made
