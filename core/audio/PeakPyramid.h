#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/base/Units.h"

namespace rollwright {

/// The smallest and the largest sample of a stretch of audio.
struct Peak {
    float low = 0;
    float high = 0;

    bool operator==(const Peak&) const = default;
};

/// The smallest and largest samples of buckets of equal length, and of ever longer ones that each
/// join kFanOut of the level below: the outline of a recording at every zoom. Made from samples as
/// they come; however long the recording, it has at most kMostBuckets at the lowest level, as the
/// buckets then become longer. A value: about 10 MB for a long recording.
class PeakPyramid
{
public:
    static constexpr std::int64_t kShortestBucket = 32; ///< samples
    static constexpr std::size_t kMostBuckets = std::size_t{1} << 20;
    static constexpr std::size_t kFanOut = 4;

    PeakPyramid() = default;
    explicit PeakPyramid(SampleRate rate) : m_rate(rate) {}

    /// Samples in order, cut as they come.
    void append(std::span<const float> samples);
    /// Once, after the last samples; from then on the pyramid can be asked.
    void finish();

    SampleRate rate() const { return m_rate; }
    std::int64_t samples() const { return m_samples; }
    Seconds duration() const { return m_rate.duration(m_samples); }

    /// Over every bucket that reaches into samples [begin, end), of the longest buckets that are
    /// not longer than this stretch. Silence beyond the ends and where the stretch is empty. At
    /// most some kFanOut + 2 buckets are looked at.
    Peak over(std::int64_t begin, std::int64_t end) const;

private:
    void take(const Peak& bucket);
    void joinPairs();

    SampleRate m_rate;
    std::int64_t m_samples = 0;
    std::int64_t m_bucketLength = kShortestBucket; ///< of the lowest level
    Peak m_open;                                   ///< of the bucket that is being filled
    std::int64_t m_openCount = 0;                  ///< its samples so far
    std::vector<std::vector<Peak>> m_levels{1};
};

/// Reads a sound file as mono at its own rate. Fails as SoundFile does, or with Cancelled or
/// OutOfMemory. Any thread.
Result<PeakPyramid> readPeaks(const std::filesystem::path& file, JobControl& control);

} // namespace rollwright
