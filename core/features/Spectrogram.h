#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/features/FrontEnd.h"

namespace rollwright {

/// What a front end hears, to be looked at: the level of each bin as a byte, from 0 for
/// kQuietestDecibels and less to 255 for a full-scale sine. A byte a value, as an hour of frames
/// would otherwise fill 200 MB.
struct Spectrogram {
    static constexpr double kQuietestDecibels = -80;

    FrameGrid grid;
    int bins = 0;
    std::vector<std::uint8_t> levels; ///< frame after frame, the lowest bin first

    std::uint8_t at(int frame, int bin) const
    {
        return frameAt(frame)[static_cast<std::size_t>(bin)];
    }
    std::span<const std::uint8_t> frameAt(int frame) const
    {
        const auto count = static_cast<std::size_t>(bins);
        return std::span(levels).subspan(static_cast<std::size_t>(frame) * count, count);
    }
};

/// Makes spectrograms of what models hear. One object serves one thread at a time.
class SpectrogramMaker
{
public:
    /// `frontEnd` as manifests name it: "log-mel" or "log-frequency"; another name counts as the
    /// latter.
    explicit SpectrogramMaker(std::string_view frontEnd);

    SampleRate rate() const { return m_frontEnd->rate(); }
    FrameGrid grid(std::size_t samples) const { return m_frontEnd->grid(samples); }

    /// Frames [first, first + count) of a recording at `rate()`. Where the front end looks through
    /// several windows, the least of their levels: sharp in time as the shortest one, in pitch as
    /// the longest one.
    Spectrogram make(AudioView audio, int first, int count);

    /// The middle of a bin, of those that the name stands for.
    static double hertzOf(std::string_view frontEnd, double bin);
    static int binsOf(std::string_view frontEnd);

private:
    std::unique_ptr<FrontEnd> m_frontEnd;
};

} // namespace rollwright
