#include "app/studio/HelpDialogs.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTextBrowser>
#include <QVBoxLayout>

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

/// A long text, laid out once: a QMessageBox would do so again and again while it looks for its
/// size.
void showPage(QWidget& window, const QString& title, const QString& html)
{
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* page = new QTextBrowser;
    page->setAccessibleName(title);
    page->setFrameShape(QFrame::NoFrame);
    page->setHtml(html);
    page->setMinimumWidth(static_cast<int>(page->document()->idealWidth()) + 40);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(page);
    layout->addWidget(buttons);
    const int height = static_cast<int>(page->document()->size().height());
    dialog->resize(page->minimumWidth(), std::min(height + 80, window.height()));
    dialog->open();
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
    showPage(window, tr("Keyboard shortcuts"),
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
