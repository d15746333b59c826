#include "ui/theme/Theme.h"

namespace rollwright {

namespace {

struct SurfaceColours {
    QColor window, base, alternate, button, text, muted, disabled, highlight, highlightedText, link;
};

QPalette paletteOf(const SurfaceColours& c)
{
    QPalette palette(c.button, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.text);
    palette.setColor(QPalette::ToolTipBase, c.alternate);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Highlight, c.highlight);
    palette.setColor(QPalette::HighlightedText, c.highlightedText);
    palette.setColor(QPalette::Link, c.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    return palette;
}

Theme makeLight()
{
    Theme theme;
    theme.dark = false;
    theme.palette = paletteOf({"#f3f3f5", "#ffffff", "#ececf0", "#e9e9ed", "#1c1c22", "#5c5c66",
                               "#8e8e98", "#1f6feb", "#ffffff", "#0b57c4"});
    theme.paneBackground = "#ffffff";
    theme.blackKeyRow = QColor(20, 20, 60, 10);
    theme.octaveLine = QColor(0, 0, 40, 60);
    theme.paneText = "#2b2b33";
    theme.mutedText = "#5c5c66";
    theme.whiteKey = "#ffffff";
    theme.blackKey = "#26262c";
    theme.failure = "#a11212";
    theme.failureSurface = "#fdeaea";
    theme.columns = {"#33333b", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#4a1ec8"};
    theme.posterior = ColourMap({"#ffffff", "#fde2b0", "#f79a5c", "#d4446b", "#7a1f74", "#26093a"});
    theme.velocity = ColourMap({"#8fd0dc", "#2b9db5", "#0b6a8c", "#06344f"});
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.dark = true;
    theme.palette = paletteOf({"#25262b", "#1b1c20", "#2d2e34", "#34353c", "#e6e6ea", "#a3a3ad",
                               "#74747e", "#2f6fd0", "#ffffff", "#7fb2ff"});
    theme.paneBackground = "#121317";
    theme.blackKeyRow = QColor(255, 255, 255, 9);
    theme.octaveLine = QColor(255, 255, 255, 60);
    theme.paneText = "#dcdce2";
    theme.mutedText = "#a3a3ad";
    theme.whiteKey = "#d9d9de";
    theme.blackKey = "#17181c";
    theme.failure = "#ffb3ab";
    theme.failureSurface = "#46201f";
    theme.columns = {"#dcdce2", "#5fb2ff", "#ff8a5c", "#0096a0", "#e7a3cc", "#8a63e0"};
    theme.posterior = ColourMap({"#121317", "#3b1257", "#8c2a72", "#dc5a55", "#fba55a", "#fdf3b8"});
    theme.velocity = ColourMap({"#1c5f6e", "#1f93a3", "#41cdd3", "#c9fff6"});
    return theme;
}

} // namespace

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

bool isDark(const QPalette& desktop)
{
    return desktop.color(QPalette::Window).lightnessF() < 0.5;
}

Theme themeFor(const QPalette& desktop)
{
    Theme theme = isDark(desktop) ? darkTheme() : lightTheme();
    theme.palette = desktop;
    return theme;
}

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace rollwright
