#include "app/studio/PicturePresenter.h"

#include <ostream>

#include "app/studio/FileDialogs.h"
#include "app/studio/Notice.h"
#include "app/studio/Paths.h"
#include "core/base/SafeFile.h"
#include "ui/roll/RollPicture.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

namespace {

const QString kPdf = QStringLiteral(".pdf");
const QString kPng = QStringLiteral(".png");

} // namespace

PicturePresenter::PicturePresenter(Parts parts) : m_parts(parts)
{
    QAction* action = m_parts.window.actions().exportPicture;
    const auto update = [this, action] { action->setEnabled(!title().isEmpty()); };
    connect(&m_parts.selection, &Selection::recordingChanged, this, update);
    connect(action, &QAction::triggered, this, &PicturePresenter::ask);
    update();
}

QString PicturePresenter::title() const
{
    const Recording* recording = m_parts.session.find(m_parts.selection.recording());
    return recording ? toQString(recording->file.stem()) : QString();
}

void PicturePresenter::ask()
{
    askForTarget(m_parts.window, m_parts.settings,
                 {tr("Export picture"),
                  {{tr("PDF, for print"), kPdf}, {tr("PNG, for the screen"), kPng}},
                  title()},
                 [this](const QString& file) { exportTo(file); });
}

void PicturePresenter::exportTo(const QString& file)
{
    RollGrid& rolls = m_parts.window.rolls();
    const bool pdf = file.endsWith(kPdf, Qt::CaseInsensitive);
    const QByteArray picture = pdf ? pdfOf(rolls, title()) : pngOf(rolls);
    const auto written = writeSafely(
        toPath(file), [&](std::ostream& out) { out.write(picture.data(), picture.size()); });
    if (written)
        showNotice(m_parts.window, tr("Exported \"%1\".").arg(file));
    else
        m_parts.window.messages().showFailure(errorText(written.error()));
}

} // namespace rollwright
