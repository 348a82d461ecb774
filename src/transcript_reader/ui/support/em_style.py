"""Distances that follow the size of the text, where a style sheet cannot say them."""

from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from transcript_reader.ui.support.dark_theme import QDarkThemeStyle

_Metric = QStyle.PixelMetric

_EMS = {
    _Metric.PM_LayoutLeftMargin: 0.7,
    _Metric.PM_LayoutTopMargin: 0.6,
    _Metric.PM_LayoutRightMargin: 0.7,
    _Metric.PM_LayoutBottomMargin: 0.6,
    _Metric.PM_LayoutHorizontalSpacing: 0.45,
    _Metric.PM_LayoutVerticalSpacing: 0.45,
    _Metric.PM_SmallIconSize: 1.2,
    _Metric.PM_ButtonIconSize: 1.2,
    _Metric.PM_ListViewIconSize: 1.2,
    _Metric.PM_LineEditIconSize: 1.2,
    _Metric.PM_TabCloseIndicatorWidth: 1.2,
    _Metric.PM_TabCloseIndicatorHeight: 1.2,
    _Metric.PM_ToolBarIconSize: 1.4,
    _Metric.PM_LargeIconSize: 2.4,
    _Metric.PM_MessageBoxIconSize: 3.0,
    _Metric.PM_TitleBarHeight: 1.8,
}


class EmStyle(QDarkThemeStyle):  # type: ignore[misc]
    """pyqtdarktheme's style, which gives these metrics in pixels, with them in em."""

    em = 15
    """The size of interface text in pixels."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        ems = _EMS.get(metric)
        if ems is not None:
            return round(ems * self.em)
        return int(super().pixelMetric(metric, option, widget))
