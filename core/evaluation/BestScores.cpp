#include "core/evaluation/BestScores.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

std::vector<bool> bestOf(const EvaluationField& field,
                         std::span<const std::optional<double>> values, int decimals)
{
    std::vector<bool> best(values.size(), false);
    const double steps = std::pow(10, decimals);
    const auto rank = [&](double value) {
        const double rounded = std::round(value * steps);
        return field.zeroIsBest ? -std::abs(rounded) : rounded;
    };
    std::optional<double> highest;
    for (const auto& value : values) {
        if (value && !(highest && *highest >= rank(*value)))
            highest = rank(*value);
    }
    if (std::count_if(values.begin(), values.end(), [](const auto& v) { return v.has_value(); }) <
        2)
        return best;
    for (std::size_t i = 0; i < values.size(); ++i)
        best[i] = values[i] && rank(*values[i]) == *highest;
    return best;
}

} // namespace rollwright
