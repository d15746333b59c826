#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <QObject>

#include "app/studio/JobQueue.h"
#include "ui/sound/SoundContent.h"

namespace rollwright {

/// What is wanted of the sound of one recording.
struct SoundWish {
    std::filesystem::path file; ///< empty: nothing
    bool peaks = true;
    std::string frontEnd; ///< of the spectrogram, as manifests name it; empty: none is wanted

    bool operator==(const SoundWish&) const = default;
};

/// Outline and spectrogram of one recording at a time, computed on a thread of its own. The
/// spectrogram comes piece by piece, and in one piece when it is complete. What cannot be read
/// stays empty: the run of a model says why.
///
/// GUI thread. Destroying it stops what runs and waits for it.
class SoundAnalysis : public QObject
{
    Q_OBJECT
public:
    explicit SoundAnalysis(QObject* parent = nullptr);

    void ask(const SoundWish& wish);
    const SoundContent& content() const { return m_content; }

Q_SIGNALS:
    void changed();

private:
    /// What is computed at present; `number` tells its deliveries from those of former jobs.
    struct Task {
        int number = 0;
        std::optional<JobId> job;
    };

    void start(Task& task, const std::function<void(JobQueue::Link&, int number)>& job);
    void stop(Task& task);
    void beginPeaks();
    void beginSpectrogram();

    SoundWish m_wish;
    SoundContent m_content;
    Task m_peaks;
    Task m_spectrogram;
    JobQueue m_jobs; ///< last: it ends before what its jobs use
};

} // namespace rollwright
