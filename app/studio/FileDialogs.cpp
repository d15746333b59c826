#include "app/studio/FileDialogs.h"

#include <QFileDialog>
#include <QFileInfo>

#include "app/studio/Paths.h"
#include "core/io/Project.h"
#include "core/io/RecordingFolder.h"
#include "ui/text/Tr.h"
#include "ui/text/Utf8.h"

namespace rollwright {

namespace {

QFileDialog* makeDialog(QWidget& window, const QString& title, const QString& folder)
{
    auto* dialog = new QFileDialog(&window, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

/// "*.wav *.flac ..."
QString recordingPatterns()
{
    QStringList patterns;
    for (const std::string_view suffix : recordingSuffixes())
        patterns.append('*' + fromUtf8(suffix));
    return patterns.join(' ');
}

void proposeName(QFileDialog& dialog, const QString& stem, const QString& suffix)
{
    dialog.setDefaultSuffix(suffix.mid(1));
    dialog.selectFile(stem + suffix);
}

} // namespace

void askForFiles(QWidget& window, Settings& settings,
                 const std::function<void(const std::vector<std::filesystem::path>&)>& take)
{
    QFileDialog* dialog =
        makeDialog(window, tr("Open recordings, references and projects"), settings.folder());
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Recordings, references and projects (%1)")
             .arg(recordingPatterns() + " *.mid *.midi *.tsv *.txt *" + kProjectSuffix),
         tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [&settings, take](const QStringList& names) {
                         settings.setFolder(QFileInfo(names.first()).absolutePath());
                         std::vector<std::filesystem::path> files;
                         for (const QString& name : names)
                             files.push_back(toPath(name));
                         take(files);
                     });
    dialog->open();
}

void askForDataset(QWidget& window, const Settings& settings,
                   const std::function<void(const std::filesystem::path&)>& take)
{
    const QString last = settings.studyFolder();
    QFileDialog* dialog = makeDialog(window, tr("Open a folder of recordings with their notes"),
                                     last.isEmpty() ? settings.folder() : last);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [take](const QString& folder) { take(toPath(folder)); });
    dialog->open();
}

void askForTarget(QWidget& window, Settings& settings, const FileTarget& target,
                  const std::function<void(const QString& file)>& take)
{
    QFileDialog* dialog = makeDialog(window, target.title,
                                     target.folder.isEmpty() ? settings.folder() : target.folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileFormat& format : target.formats)
        filters << QStringLiteral("%1 (*%2)").arg(format.description, format.suffix);
    dialog->setNameFilters(filters);
    proposeName(*dialog, target.stem, target.formats.front().suffix);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, filters, formats = target.formats](const QString& filter) {
                         const QFileInfo chosen(dialog->selectedFiles().value(0));
                         proposeName(
                             *dialog, chosen.completeBaseName(),
                             formats.at(static_cast<std::size_t>(filters.indexOf(filter))).suffix);
                     });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [&settings, take](const QString& file) {
                         settings.setFolder(QFileInfo(file).absolutePath());
                         take(file);
                     });
    dialog->open();
}

} // namespace rollwright
