#include "app/studio/files/PicturePresenter.h"

#include <ostream>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/Paths.h"
#include "core/base/SafeFile.h"

namespace rollwright {

namespace {

const QString kPdf = QStringLiteral(".pdf");
const QString kPng = QStringLiteral(".png");

} // namespace

PicturePresenter::PicturePresenter(Parts parts) : m_parts(parts)
{
    QAction* action = m_parts.window.actions().exportPicture;
    const QAction* dataset = m_parts.window.actions().dataset;
    const auto update = [this, action, dataset] {
        action->setEnabled(m_parts.selection.current() && !dataset->isChecked());
    };
    connect(&m_parts.selection, &Selection::recordingChanged, this, update);
    connect(dataset, &QAction::toggled, this, update);
    connect(action, &QAction::triggered, this, &PicturePresenter::ask);
    update();
}

QString PicturePresenter::title() const
{
    const Recording* recording = m_parts.selection.current();
    return recording ? toQString(recording->file.stem()) : QString();
}

PageHead PicturePresenter::head() const
{
    PageHead head{title()};
    if (!m_parts.window.actions().differences->isChecked())
        return head;
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        const auto verdict = static_cast<NoteVerdict>(i);
        head.legend.push_back({verdict, m_parts.window.notes().names().of(verdict)});
    }
    return head;
}

void PicturePresenter::ask()
{
    askForTarget(m_parts.window, m_parts.settings,
                 {tr("Export picture"),
                  {{tr("PDF, for print"), kPdf}, {tr("PNG, for the screen"), kPng}},
                  title(),
                  toQString(m_parts.selection.current()->file.parent_path())},
                 [this](const QString& file) { exportTo(file); });
}

void PicturePresenter::exportTo(const QString& file)
{
    RollGrid& rolls = m_parts.window.rolls();
    const bool pdf = file.endsWith(kPdf, Qt::CaseInsensitive);
    const QByteArray picture = pdf ? pdfOf(rolls, head()) : pngOf(rolls);
    const std::filesystem::path path = toPath(file);
    m_parts.exports.add(path, [picture, path] {
        return writeSafely(path,
                           [&](std::ostream& out) { out.write(picture.data(), picture.size()); });
    });
}

} // namespace rollwright
