#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "core/base/Units.h"

namespace rollwright {

/// How far a study is, and how long it will take by the time that each model needed for a recording
/// until now.
class StudyPace
{
public:
    using Clock = std::chrono::steady_clock;

    StudyPace() = default;
    /// How many scores of each model are to be computed.
    explicit StudyPace(std::vector<std::size_t> toDo);

    void begin(std::size_t model, Clock::time_point now);
    void update(double fraction); ///< of the score that has begun
    void end(Clock::time_point now);

    double fraction() const; ///< of all that is to be computed, 0 to 1
    /// Nothing before the first score is there.
    std::optional<Seconds> left() const;

private:
    struct Model {
        std::size_t toDo = 0; ///< with the one that has begun
        std::size_t done = 0;
        Seconds spent{0};
    };

    std::vector<Model> m_models;
    std::optional<std::size_t> m_model; ///< of the score that has begun
    double m_fraction = 0;
    Clock::time_point m_begin;
};

} // namespace rollwright
