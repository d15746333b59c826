#include "core/audio/PeakPyramid.h"

#include <algorithm>
#include <new>

#include "core/audio/SoundFile.h"

namespace rollwright {

namespace {

Peak joined(const Peak& a, const Peak& b)
{
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

Peak joined(std::span<const Peak> peaks)
{
    Peak all = peaks.front();
    for (const Peak& peak : peaks.subspan(1))
        all = joined(all, peak);
    return all;
}

/// Each `count` neighbours as one; the last may have fewer.
std::vector<Peak> coarser(std::span<const Peak> peaks, std::size_t count)
{
    std::vector<Peak> result;
    result.reserve(peaks.size() / count + 1);
    for (std::size_t i = 0; i < peaks.size(); i += count)
        result.push_back(joined(peaks.subspan(i, std::min(count, peaks.size() - i))));
    return result;
}

} // namespace

void PeakPyramid::append(std::span<const float> samples)
{
    m_samples += static_cast<std::int64_t>(samples.size());
    while (!samples.empty()) {
        const auto room = static_cast<std::size_t>(m_bucketLength - m_openCount);
        const auto block = samples.first(std::min(room, samples.size()));
        const auto [low, high] = std::ranges::minmax(block);
        m_open = m_openCount == 0 ? Peak{low, high} : joined(m_open, {low, high});
        m_openCount += static_cast<std::int64_t>(block.size());
        if (m_openCount == m_bucketLength)
            take(m_open);
        samples = samples.subspan(block.size());
    }
}

void PeakPyramid::take(const Peak& bucket)
{
    m_levels.front().push_back(bucket);
    m_openCount = 0;
    if (m_levels.front().size() == kMostBuckets)
        joinPairs();
}

void PeakPyramid::joinPairs()
{
    m_levels.front() = coarser(m_levels.front(), 2);
    m_levels.front().reserve(kMostBuckets);
    m_bucketLength *= 2;
}

void PeakPyramid::finish()
{
    if (m_openCount > 0)
        take(m_open);
    m_levels.front().shrink_to_fit();
    while (m_levels.back().size() > 1)
        m_levels.push_back(coarser(m_levels.back(), kFanOut));
}

Peak PeakPyramid::over(std::int64_t begin, std::int64_t end) const
{
    begin = std::max<std::int64_t>(begin, 0);
    end = std::min(end, m_samples);
    if (begin >= end)
        return {};
    std::size_t level = 0;
    std::int64_t length = m_bucketLength;
    constexpr auto kFactor = static_cast<std::int64_t>(kFanOut);
    while (level + 1 < m_levels.size() && length * kFactor <= end - begin) {
        length *= kFactor;
        ++level;
    }
    const auto first = static_cast<std::size_t>(begin / length);
    const auto last = static_cast<std::size_t>((end - 1) / length);
    return joined(std::span(m_levels[level]).subspan(first, last - first + 1));
}

Result<PeakPyramid> readPeaks(const std::filesystem::path& file, JobControl& control)
try {
    auto sound = SoundFile::open(file);
    if (!sound)
        return tl::unexpected(sound.error());
    PeakPyramid peaks(sound->rate());
    const auto read =
        sound->readAllMono(control, [&](std::span<const float> block) { peaks.append(block); });
    if (!read)
        return tl::unexpected(read.error());
    peaks.finish();
    return peaks;
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, file.string());
}

} // namespace rollwright
