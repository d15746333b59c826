#include "app/studio/HelpDialogs.h"

#include <QCoreApplication>
#include <QMessageBox>

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

struct Shortcut {
    const char* keys;
    const char* effect;
};

constexpr Shortcut kShortcuts[] = {
    {"Ctrl+O", "open recordings and references"},
    {"Ctrl+E", "export the notes as a MIDI file"},
    {"Ctrl+W", "close the recording"},
    {"Ctrl+R", "transcribe with the shown models"},
    {"Ctrl+Shift+R", "transcribe all recordings with the shown models"},
    {"Esc", "stop what is being transcribed"},
    {"Shift+Esc", "stop it and all that waits"},
    {"Wheel", "scroll: pitch, or time while the whole keyboard is in view"},
    {"Shift+wheel", "scroll in time"},
    {"Ctrl+wheel", "zoom time at the cursor"},
    {"Ctrl+Shift+wheel", "zoom pitch at the cursor"},
    {"Drag", "move the view"},
    {"Left, Right", "scroll in time"},
    {"Page Up, Page Down", "scroll by a page"},
    {"Up, Down", "scroll in pitch"},
    {"+, -, Ctrl++, Ctrl+-", "zoom time"},
    {"F", "show everything"},
    {"Home, End", "go to the beginning, to the end"},
    {"Space", "play, pause"},
    {"Esc", "stop playing and let all MIDI notes go, when nothing is being transcribed"},
    {"L", "play the loop again and again"},
    {"Ctrl+Page Up, Ctrl+Page Down", "play faster, slower"},
    {"Ctrl+Home", "play at normal speed"},
    {"Click below a roll", "play from there"},
    {"Drag below a roll", "mark a loop"},
    {"Ctrl+1, Ctrl+2, Ctrl+3", "columns side by side, stacked, overlaid"},
    {"W", "show or hide the waveform"},
    {"S", "show or hide the spectrogram"},
    {"Click on a note or a key", "hear it"},
    {"P", "show or hide the posteriors"},
    {"N", "show or hide the notes"},
    {"D", "show differences from the reference or another model in the place of notes"},
    {"E, Shift+E", "go to the next, the previous difference"},
    {"F2", "this list"},
    {"Ctrl+Q", "quit"},
};

} // namespace

void showShortcuts(QWidget& window)
{
    QString rows;
    for (const Shortcut& shortcut : kShortcuts) {
        rows += QStringLiteral("<tr><td><b>%1</b></td><td width=16></td><td>%2</td></tr>")
                    .arg(tr(shortcut.keys), tr(shortcut.effect));
    }
    show(window, tr("Keyboard shortcuts"), "<table cellpadding=2>" + rows + "</table>");
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
