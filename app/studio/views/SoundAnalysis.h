#pragma once

#include <filesystem>
#include <string>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "core/base/Result.h"
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
/// stays empty, and is told of once for the outline and once for the spectrogram.
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
    void failed(const rollwright::Error& error); ///< of what was asked for last

private:
    void beginPeaks();
    void beginSpectrogram();

    SoundWish m_wish;
    SoundContent m_content;
    JobId m_peaks{};
    JobId m_spectrogram{};
    JobQueue m_jobs; ///< last: it ends before what its jobs use
};

} // namespace rollwright
