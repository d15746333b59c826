#include "core/pedal/PedalFeatures.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace rollwright {

namespace {

constexpr Seconds kHop{0.02};
constexpr Seconds kStruckAgain{0.03}; ///< so soon after a note's end, its key is what ended it
constexpr Seconds kLongest{3};        ///< longer lengths tell nothing more
constexpr Seconds kOld{0.5};
constexpr Seconds kVeryOld{1.5};
constexpr Seconds kLately{1};

enum Feature {
    Begins,
    Ends,
    EndsStruckAgain,
    LengthOfEnding,
    Sounds,
    SoundsOld,
    SoundsVeryOld,
    BeganLately,
    PartOfLately,
};
static_assert(PartOfLately + 1 == kPedalFeatures);

int framesIn(Seconds length)
{
    return static_cast<int>(std::lround(length / kHop));
}

/// For each note, whether its key is struck as it ends.
std::vector<bool> struckAgain(const NoteList& notes)
{
    std::vector<bool> again(notes.size());
    std::array<std::size_t, kKeyCount> last{}; // index + 1 of a key's last note
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (!notes[i].pitch.onPiano())
            continue;
        std::size_t& before = last[static_cast<std::size_t>(notes[i].pitch.key())];
        if (before > 0 && notes[i].onset - notes[before - 1].offset < kStruckAgain)
            again[before - 1] = true;
        before = i + 1;
    }
    return again;
}

/// Fills the features of notes into a matrix, first as changes from frame to frame.
class PedalCounter
{
public:
    PedalCounter(const NoteList& notes, const FrameGrid& grid) : m_features(grid, kPedalFeatures)
    {
        const std::vector<bool> again = struckAgain(notes);
        for (std::size_t i = 0; i < notes.size(); ++i)
            count(notes[i], again[i]);
        accumulate();
    }

    FeatureMatrix take() && { return std::move(m_features); }

private:
    int frameOf(Seconds time) const
    {
        return std::clamp(m_features.grid().frameAt(time), 0, m_features.frames() - 1);
    }

    void add(Feature feature, int frame, double value)
    {
        if (frame < m_features.frames())
            m_features.frame(frame)[feature] += static_cast<float>(value);
    }

    /// From `begin` on, until before `end`.
    void addBetween(Feature feature, int begin, int end)
    {
        if (begin >= end)
            return;
        add(feature, begin, 1);
        add(feature, end, -1);
    }

    void count(const Note& note, bool again)
    {
        const int begin = frameOf(note.onset);
        const int end = frameOf(note.offset);
        add(Begins, begin, 1);
        add(again ? EndsStruckAgain : Ends, end, 1);
        if (!again)
            add(LengthOfEnding, end, std::min(note.duration(), kLongest).count());
        addBetween(Sounds, begin, end);
        addBetween(SoundsOld, begin + framesIn(kOld), end);
        addBetween(SoundsVeryOld, begin + framesIn(kVeryOld), end);
        addBetween(BeganLately, begin, begin + framesIn(kLately));
    }

    void accumulate()
    {
        std::array<float, kPedalFeatures> sums{};
        for (int t = 0; t < m_features.frames(); ++t) {
            const auto frame = m_features.frame(t);
            for (const Feature feature : {Sounds, SoundsOld, SoundsVeryOld, BeganLately})
                frame[feature] = sums[feature] += frame[feature];
            frame[PartOfLately] =
                std::min(frame[Sounds], frame[BeganLately]) / std::max(frame[BeganLately], 1.0F);
            for (const Feature feature : {Begins, Ends, EndsStruckAgain, LengthOfEnding, Sounds,
                                          SoundsOld, SoundsVeryOld, BeganLately})
                frame[feature] = std::log1p(frame[feature]);
        }
    }

    FeatureMatrix m_features;
};

} // namespace

FrameGrid pedalGrid(Seconds end)
{
    return {kHop, kHop / 2, static_cast<int>(std::floor(std::max(0.0, end / kHop))) + 1};
}

FeatureMatrix pedalFeatures(const NoteList& notes, const FrameGrid& grid)
{
    assert(grid.frames > 0);
    return PedalCounter(notes, grid).take();
}

} // namespace rollwright
