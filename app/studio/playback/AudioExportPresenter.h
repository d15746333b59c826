#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QPointer>
#include <QProgressDialog>

#include "app/studio/base/JobQueue.h"
#include "app/studio/base/Settings.h"
#include "app/studio/playback/Playback.h"
#include "app/studio/window/MainWindow.h"
#include "core/base/TimeSpan.h"

namespace rollwright {

/// Writes what the mixer lets through (the recording, the notes or both) into a sound file, one at
/// a time, while the studio goes on; a small window shows how far it is and cancels. The studio is
/// not left meanwhile unasked; who leaves gives the file up.
class AudioExportPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Playback& playback;
        MainWindow& window;
        Settings& settings;
        /// That is exported; none: everything.
        std::function<std::optional<TimeSpan>()> part = [] { return std::nullopt; };
    };

    /// All must outlive the presenter.
    explicit AudioExportPresenter(Parts parts);
    ~AudioExportPresenter() override;

    /// The suffix of `file` decides on the format. `loudness` (LUFS): the whole is brought to it.
    void exportTo(const QString& file, std::optional<double> loudness)
    {
        write(file, wish(loudness));
    }

    QProgressDialog* progress() const { return m_progress; } ///< null while nothing is exported

private:
    /// Stays as it was asked for when another recording comes into view meanwhile.
    struct Wish {
        std::filesystem::path recording;
        Mix mix;
        std::optional<double> loudness;
    };

    Wish wish(std::optional<double> loudness) const;
    void ask(std::optional<double> loudness);
    void write(const QString& file, const Wish& wanted);
    void showProgress(const QString& file);
    void end(const QString& file, const Result<void>& result);
    void updateActions();

    Parts m_parts;
    QPointer<QProgressDialog> m_progress;
    JobQueue m_jobs; ///< last, so that it ends before what it uses
};

} // namespace rollwright
