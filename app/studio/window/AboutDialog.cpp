#include "app/studio/window/AboutDialog.h"

#include <QCoreApplication>
#include <QMessageBox>

#include "ui/text/Tr.h"

namespace rollwright {

void showAbout(QWidget& window)
{
    const QString text =
        tr("<h3>Rollwright %1</h3>"
           "<p>A piano transcription studio: from a recording to its notes.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later. "
           "It comes without any warranty.</p>"
           "<p>It stands on Qt (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), libsndfile "
           "(LGPL 2.1), libsoxr (LGPL 2.1), FluidSynth (LGPL 2.1), PulseAudio (LGPL 2.1), RtMidi "
           "(MIT), JACK (LGPL 2.1), Rubber Band (GPL 2), FFTW (GPL 2), FFmpeg (LGPL 2.1), "
           "libebur128 (MIT), OpenSSL (Apache 2.0), Eigen (MPL 2), cairo (LGPL 2.1), pugixml "
           "(MIT), libzip (BSD), CLI11 (BSD), nlohmann/json (MIT) and tl::expected (CC0).</p>"
           "<p>The weights of our models are not for commercial use (CC BY-NC-SA 4.0); see their "
           "cards.</p>")
            .arg(QCoreApplication::applicationVersion());
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Rollwright"), text,
                                QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->open();
}

} // namespace rollwright
