#pragma once

#include <vector>

#include "core/model/PosteriorPeaks.h"
#include "core/model/Posteriors.h"

namespace rollwright {

/// Finds where notes end.
///
/// What the network says of one key after a stroke gives each frame a weight as the note's end:
/// the odds of the offset posterior there (of a fall of the frame posterior when the model gives no
/// offsets), the more the more other keys are released there (a pedal ends many notes at once),
/// times how well the frames before it fit a key that sounds. Neighbouring frames repeat each
/// other, so a second of them counts as one. The end is where most weight lies within the tolerance
/// that note scores allow, the more the nearer: a minimum Bayes risk decision (Goel and Byrne,
/// "Minimum Bayes-risk automatic speech recognition", 2000), which many doubtful frames close
/// together win against a single one.
class OffsetSearch
{
public:
    /// `frameThreshold` is the frame posterior that speaks neither for a sounding key nor against.
    /// Expects a frame posteriorgram of the grid's length, which must outlive the search.
    OffsetSearch(const Posteriors& posteriors, double frameThreshold);

    /// The position of the end, in frames of the grid, between `earliest` and `next`: the key's
    /// next stroke, or null. `earliest` is a frame of the grid.
    double endOf(int key, const PosteriorPeak& stroke, int earliest, const PosteriorPeak* next);

private:
    float release(int frame, int key) const; ///< probability, 0 where nothing is heard
    void weigh(int key, int earliest, const PosteriorPeak* next);
    int heaviest(double earliestAge);
    double centreAround(int index) const;

    const Posteriors& m_posteriors;
    bool m_hearsOffsets;
    float m_neutral;               ///< logit of the frame threshold
    double m_tolerance;            ///< kTolerance in frames
    std::vector<float> m_released; ///< keys that are expected to be released in each frame

    // Of the frames from the earliest on; kept for their memory.
    std::vector<double> m_weights;
    std::vector<double> m_sums;    ///< of the weights of all frames before one
    std::vector<double> m_moments; ///< and of their products with the frame's index
};

} // namespace rollwright
