#pragma once

#include <chrono>
#include <optional>

#include "core/base/JobControl.h"
#include "core/base/Units.h"

namespace rollwright {

/// Share of a whole transcription that is done, 0 to 1, for a progress bar that never goes back.
double overallFraction(const Progress& progress);

/// Guesses how long a transcription still takes from how fast its longest stage goes.
class TimeLeft
{
public:
    using Clock = std::chrono::steady_clock;

    void update(const Progress& progress, Clock::time_point now);

    /// Nothing until the guess is worth showing.
    std::optional<Seconds> estimate() const { return m_estimate; }

private:
    std::optional<Clock::time_point> m_begin; ///< of the stage
    double m_beginFraction = 0;
    std::optional<Seconds> m_estimate;
};

} // namespace rollwright
