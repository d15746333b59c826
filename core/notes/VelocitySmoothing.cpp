#include "core/notes/VelocitySmoothing.h"

#include <cmath>

namespace rollwright {

namespace {

constexpr Seconds kWidth{1};
constexpr double kSemitones = 4;
constexpr double kFarthest = 2.5;    ///< widths
constexpr double kPriorWeight = 0.3; ///< of no neighbour: the fewer there are, the less they count

struct WeightedSum {
    double sum = 0;
    double weight = 0;
};

/// Adds a neighbour's velocity; false when it lies too far away in time.
bool addNeighbour(WeightedSum& mean, const Note& note, const Note& neighbour)
{
    const double time = (neighbour.onset - note.onset) / kWidth;
    if (std::abs(time) > kFarthest)
        return false;
    const double pitch = (neighbour.pitch.midi - note.pitch.midi) / kSemitones;
    if (std::abs(pitch) > kFarthest)
        return true;
    const double weight = std::exp(-0.5 * (time * time + pitch * pitch));
    mean.sum += weight * neighbour.velocity;
    mean.weight += weight;
    return true;
}

} // namespace

void smoothVelocities(NoteList& notes, double share)
{
    if (share <= 0)
        return;
    const NoteList heard = notes;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        WeightedSum mean;
        for (std::size_t j = i; j-- > 0 && addNeighbour(mean, heard[i], heard[j]);) {
        }
        for (std::size_t j = i + 1; j < heard.size() && addNeighbour(mean, heard[i], heard[j]);
             ++j) {
        }
        const double towards = share / (mean.weight + kPriorWeight);
        const double moved = heard[i].velocity * (1 - towards * mean.weight) + towards * mean.sum;
        notes[i].velocity = static_cast<int>(std::lround(moved));
    }
}

} // namespace rollwright
