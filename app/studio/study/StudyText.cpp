#include "app/studio/study/StudyText.h"

#include "app/studio/base/Paths.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/RollText.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

bool lacksReference(const Error& leftOut)
{
    return leftOut.code == ErrorCode::ReferenceMissing;
}

QString countText(const Dataset& dataset)
{
    const std::size_t count = dataset.entries.size();
    const std::size_t alone = recordingsAlone(dataset).size();
    if (alone == 1)
        return tr("The recording in it has no notes beside it, so there is nothing to compare.");
    if (alone > 1)
        return tr("None of the %1 recordings in it has its notes beside it, so there is nothing "
                  "to compare.")
            .arg(alone);
    if (count == 0 && dataset.leftOut.empty())
        return tr("There are no recordings in it.");
    if (count == 0)
        return tr("No recording in it has its notes beside it.");
    const QString counted = count == 1 ? tr("1 recording with its notes")
                                       : tr("%1 recordings with their notes").arg(count);
    return dataset.layout == "plain"
               ? counted
               : tr("%1, %2 layout").arg(counted, QString::fromStdString(dataset.layout));
}

} // namespace

std::vector<std::filesystem::path> recordingsAlone(const Dataset& dataset)
{
    std::vector<std::filesystem::path> recordings;
    if (!dataset.entries.empty() || dataset.layout != "plain")
        return recordings;
    for (const Error& leftOut : dataset.leftOut) {
        if (lacksReference(leftOut))
            recordings.emplace_back(leftOut.subject);
    }
    return recordings;
}

DatasetText datasetText(const std::filesystem::path& folder, const std::string& part,
                        const Dataset& dataset)
{
    std::error_code none;
    const std::filesystem::path whole = std::filesystem::absolute(folder, none).lexically_normal();
    const std::filesystem::path name =
        whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    DatasetText text;
    text.title = toQString(name.empty() ? whole : name);
    text.path = toQString(whole);
    text.detail = countText(dataset);
    text.toOpen = static_cast<int>(recordingsAlone(dataset).size());
    if (dataset.layout == "MAESTRO") {
        text.parts = {"test", "validation", "train"};
        text.part = part.empty() ? text.parts.first() : QString::fromStdString(part);
    }
    return text;
}

QString studyProgressText(const StudyTable& table, StudyPlace place, const StudyPace& pace)
{
    const QString text =
        tr("Recording %1 of %2: %3 with %4 \u2013 %5 %")
            .arg(QString::number(place.recording + 1), QString::number(table.recordings().size()),
                 shortName(
                     QString::fromStdString(table.recordings()[place.recording]).section('/', -1)),
                 QString::fromStdString(table.models()[place.model]),
                 QString::number(static_cast<int>(100 * pace.fraction())));
    const auto left = pace.left();
    return left ? tr("%1, about %2 left").arg(text, spanText(*left)) : text;
}

QString studySummary(const StudyTable& table)
{
    std::size_t scored = 0;
    std::size_t failed = 0;
    for (std::size_t i = 0; i < table.recordings().size(); ++i) {
        for (std::size_t k = 0; k < table.models().size(); ++k) {
            scored += table.at({i, k}).report ? 1 : 0;
            failed += table.at({i, k}).error ? 1 : 0;
        }
    }
    const QString text =
        tr("%1 of %2 scores").arg(scored).arg(table.recordings().size() * table.models().size());
    return failed > 0 ? tr("%1, %2 failed").arg(text).arg(failed) : text;
}

QStringList leftOutOf(const Dataset& dataset, const StudyTable& table)
{
    QStringList reasons;
    const bool alone = !recordingsAlone(dataset).empty();
    for (const Error& leftOut : dataset.leftOut) {
        if (!alone || !lacksReference(leftOut))
            reasons.append(errorText(leftOut));
    }
    for (std::size_t i = 0; i < table.recordings().size(); ++i) {
        for (std::size_t k = 0; k < table.models().size(); ++k) {
            if (const auto& error = table.at({i, k}).error)
                reasons.append(errorText(*error));
        }
    }
    reasons.removeDuplicates();
    return reasons;
}

} // namespace rollwright
