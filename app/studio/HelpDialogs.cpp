#include "app/studio/HelpDialogs.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

#include "ui/roll/ViewGestures.h"

namespace rollwright {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("HelpDialogs", text);
}

void show(QWidget& window, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->open();
}

QString row(const QString& keys, const QString& effect)
{
    return QStringLiteral("<tr><td><nobr><b>%1</b></nobr></td><td width=16></td>"
                          "<td><nobr>%2</nobr></td></tr>")
        .arg(keys.toHtmlEscaped(), effect.toHtmlEscaped());
}

QString heading(const QString& text)
{
    return QStringLiteral("<tr><td colspan=3><i>%1</i></td></tr>").arg(text.toHtmlEscaped());
}

/// The text of a menu or an action without its mnemonic.
QString plain(QString text)
{
    return text.remove('&').remove(QChar(0x2026));
}

/// The shortcuts of a menu and of the menus in it.
QString rowsOf(const QMenu& menu)
{
    QString rows;
    for (const QAction* action : menu.actions()) {
        if (const QMenu* inner = action->menu())
            rows += rowsOf(*inner);
        else if (!action->shortcut().isEmpty())
            rows +=
                row(action->shortcut().toString(QKeySequence::NativeText), plain(action->text()));
    }
    return rows;
}

} // namespace

void showShortcuts(QMainWindow& window)
{
    QString rows;
    for (const QAction* action : window.menuBar()->actions()) {
        const QString own = action->menu() ? rowsOf(*action->menu()) : QString();
        if (!own.isEmpty())
            rows += heading(plain(action->text())) + own;
    }
    QString gestures = heading(tr("In the rolls"));
    for (const GestureHelp& help : gestureHelp())
        gestures += row(tr(help.gesture), tr(help.effect));
    gestures += heading(tr("In the data set"));
    gestures += row(tr("Double click, Enter"), tr("Open the recording with its reference"));
    gestures += row(tr("Click on a heading"), tr("Sort; once more: the other way round"));
    gestures += row(tr("Space"), tr("Tick the model, or leave it out"));
    gestures += row(tr("Esc"), tr("Stop the comparison"));
    show(window, tr("Keyboard shortcuts"),
         QStringLiteral("<table><tr><td><table>%1</table></td><td width=24></td>"
                        "<td><table>%2</table></td></tr></table>")
             .arg(rows, gestures));
}

void showAbout(QWidget& window)
{
    show(window, tr("About Rollwright"),
         tr("<h3>Rollwright %1</h3>"
            "<p>A piano transcription studio: from a recording to its notes.</p>"
            "<p>Free software under the GNU General Public License, version 3 or later. "
            "It comes without any warranty.</p>"
            "<p>It stands on Qt (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), libsndfile "
            "(LGPL 2.1), libsoxr (LGPL 2.1), FluidSynth (LGPL 2.1), PulseAudio (LGPL 2.1), RtMidi "
            "(MIT), JACK (LGPL 2.1), Rubber Band (GPL 2), FFTW (GPL 2), OpenSSL (Apache 2.0), "
            "CLI11 (BSD), "
            "nlohmann/json (MIT) and tl::expected (CC0).</p>"
            "<p>The licences of the models stand in their model cards.</p>")
             .arg(QCoreApplication::applicationVersion()));
}

} // namespace rollwright
