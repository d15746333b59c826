#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "core/audio/Downmix.h"
#include "core/audio/PeakPyramid.h"
#include "core/capture/AudioInput.h"

namespace rollwright {

/// The outline of what is being recorded, as mono (`Downmix`). Given by one thread, looked at by
/// another.
class TakeOutline
{
public:
    /// Whole frames, interleaved; always of one format. The thread that gives.
    void add(std::span<const float> samples, InputFormat format);

    /// Of all that was given so far; null before the first. A copy of up to some 10 MB. The thread
    /// that looks.
    std::shared_ptr<const PeakPyramid> soFar() const;

private:
    // The thread that gives.
    std::optional<Downmix> m_downmix;
    std::vector<float> m_mono;

    mutable std::mutex m_mutex; ///< guards the following
    std::optional<PeakPyramid> m_peaks;
};

} // namespace rollwright
