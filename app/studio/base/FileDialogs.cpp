#include "app/studio/base/FileDialogs.h"

#include <algorithm>

#include <QFileDialog>
#include <QFileInfo>

#include "app/studio/base/Paths.h"
#include "app/studio/base/YesNoQuestion.h"
#include "core/io/Project.h"
#include "core/io/RecordingFolder.h"
#include "core/io/ReferenceReader.h"
#include "ui/text/Tr.h"
#include "ui/text/Utf8.h"

namespace rollwright {

namespace {

/// "*.wav *.flac ..."
QString openedPatterns()
{
    QStringList patterns;
    for (const std::string_view suffix : recordingSuffixes())
        patterns.append('*' + fromUtf8(suffix));
    for (const std::string_view suffix : referenceSuffixes())
        patterns.append('*' + fromUtf8(suffix));
    patterns.append(QStringLiteral("*") + kProjectSuffix);
    return patterns.join(' ');
}

/// The name that stands in the dialog, without one of the suffixes; other dots belong to it.
QString stemOf(const QFileDialog& dialog, const QStringList& suffixes)
{
    QString name = QFileInfo(dialog.selectedFiles().value(0)).fileName();
    for (const QString& suffix : suffixes) {
        if (name.endsWith(suffix, Qt::CaseInsensitive))
            return name.chopped(suffix.size());
    }
    return name;
}

void proposeName(QFileDialog& dialog, const QString& stem, const QString& suffix)
{
    dialog.setDefaultSuffix(suffix.mid(1));
    dialog.selectFile(stem + suffix);
}

/// Of what was typed. Qt itself gives a suffix to names without any dot only. Of a format with two
/// suffixes, as ".score.mid", the last one is enough.
QString withSuffix(const QString& file, const QStringList& suffixes, const QString& usual)
{
    const auto ends = [&file](const QString& suffix) {
        return file.endsWith(suffix.mid(suffix.lastIndexOf('.')), Qt::CaseInsensitive);
    };
    return std::ranges::any_of(suffixes, ends) ? file : file + usual;
}

} // namespace

QFileDialog* newFileDialog(QWidget& window, const QString& title, const QString& folder)
{
    auto* dialog = new QFileDialog(&window, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void askForFiles(QWidget& window, Settings& settings,
                 const std::function<void(const std::vector<std::filesystem::path>&)>& take)
{
    QFileDialog* dialog =
        newFileDialog(window, tr("Open recordings, references and projects"), settings.folder());
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Recordings, references and projects (%1)").arg(openedPatterns()),
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
    QFileDialog* dialog = newFileDialog(window, tr("Open a folder of recordings with their notes"),
                                        last.isEmpty() ? settings.folder() : last);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [take](const QString& folder) { take(toPath(folder)); });
    dialog->open();
}

void askForFolder(QWidget& window, Settings& settings, const QString& title,
                  const std::function<void(const std::filesystem::path&)>& take)
{
    QFileDialog* dialog = newFileDialog(window, title, settings.folder());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [&settings, take](const QString& folder) {
                         settings.setFolder(folder);
                         take(toPath(folder));
                     });
    dialog->open();
}

void askForTarget(QWidget& window, Settings& settings, const FileTarget& target,
                  const std::function<void(const QString& file)>& take)
{
    const bool possible = !target.folder.isEmpty() && QFileInfo(target.folder).isWritable();
    QFileDialog* dialog =
        newFileDialog(window, target.title, possible ? target.folder : settings.folder());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    QStringList suffixes;
    for (const FileFormat& format : target.formats) {
        filters << QStringLiteral("%1 (*%2)").arg(format.description, format.suffix);
        suffixes << format.suffix;
    }
    dialog->setNameFilters(filters);
    proposeName(*dialog, target.stem, suffixes.front());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, filters, suffixes](const QString& filter) {
                         const QString suffix = suffixes.value(filters.indexOf(filter));
                         if (!suffix.isEmpty()) // a desktop's own dialog may word filters otherwise
                             proposeName(*dialog, stemOf(*dialog, suffixes), suffix);
                     });
    QObject::connect(
        dialog, &QFileDialog::fileSelected, dialog,
        [dialog, suffixes, &window, &settings, take](const QString& typed) {
            settings.setFolder(QFileInfo(typed).absolutePath());
            const QString file = withSuffix(typed, suffixes, '.' + dialog->defaultSuffix());
            if (file == typed || !QFileInfo::exists(file))
                take(file);
            else // the dialog has asked about the other name
                askToGoOn(window,
                          tr("\"%1\" exists already. Replace it?").arg(QFileInfo(file).fileName()),
                          [take, file] { take(file); });
        });
    dialog->open();
}

} // namespace rollwright
