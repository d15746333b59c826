#include "core/score/HandSplit.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>

#include "core/notes/Chords.h"

namespace rollwright {

namespace {

// Where hands can be: MIDI numbers in steps of a whole tone.
constexpr int kStep = 2;
constexpr int kLeftLowest = 24;
constexpr int kRightLowest = 44;
constexpr int kLefts = 27;
constexpr int kRights = 30;
constexpr int kLeastDistance = 6; ///< semitones between the middles of the hands

constexpr float kReach = 5; ///< semitones from the middle of a hand (standard deviation)
constexpr float kLeftHome = 48;
constexpr float kRightHome = 72;
constexpr float kHomeWeight = 0.002F; ///< of the squared distance from there
constexpr float kNever = std::numeric_limits<float>::infinity();

constexpr float kMoveCost = 0.08F; ///< a semitone
constexpr Seconds kInHaste{0.25};  ///< with more time for it, to move costs less
constexpr float kAtLeisure = 0.25; ///< of the cost, at least

// What a hand can do at once.
constexpr float kSpan = 14;       ///< semitones
constexpr float kSpanCost = 0.3F; ///< a semitone more
constexpr int kFingers = 5;
constexpr float kFingerCost = 2;
/// For each note of a chord above four that one hand plays while the other has nothing to do.
constexpr int kFullHand = 4;
constexpr float kIdleCost = 1;

// A key that is struck again so soon is rather struck by the same hand.
constexpr Seconds kRepeated{0.4};
constexpr float kOtherHandCost = 0.25F;

constexpr float leftAt(int i)
{
    return static_cast<float>(kLeftLowest + kStep * i);
}

constexpr float rightAt(int j)
{
    return static_cast<float>(kRightLowest + kStep * j);
}

float squared(float x)
{
    return x * x;
}

/// Of two hands, all places; costs are half squares or minus log likelihoods.
template <typename T>
using Grid = std::array<std::array<T, kRights>, kLefts>;

struct Hands {
    std::uint8_t left = 0;
    std::uint8_t right = 0;

    float middle() const { return (leftAt(left) + rightAt(right)) / 2; }
    /// Notes are struck by the nearer hand.
    bool leftStrikes(float pitch) const { return pitch < middle(); }
};

template <typename Visit>
void forEachPlace(Visit visit)
{
    for (int i = 0; i < kLefts; ++i)
        for (int j = 0; j < kRights; ++j)
            visit(i, j);
}

/// What it costs one hand to strike these keys, beside how far they are from it.
float grasp(std::span<const float> pitches)
{
    if (pitches.empty())
        return 0;
    const int more = std::max(0, static_cast<int>(pitches.size()) - kFingers);
    return kSpanCost * std::max(0.0F, pitches.back() - pitches.front() - kSpan) +
           kFingerCost * static_cast<float>(more);
}

/// A chord, and what it costs to part it between the hands.
class HandChord
{
public:
    explicit HandChord(std::span<const Note> notes)
    {
        for (const Note& note : notes)
            m_pitches.push_back(static_cast<float>(note.pitch.midi));
        std::ranges::sort(m_pitches);
        const std::span<const float> all(m_pitches);
        const int idle = std::max(0, static_cast<int>(all.size()) - kFullHand);
        for (std::size_t lower = 0; lower <= all.size(); ++lower) {
            const bool oneHand = lower == 0 || lower == all.size();
            m_partings.push_back(grasp(all.first(lower)) + grasp(all.subspan(lower)) +
                                 (oneHand ? kIdleCost * static_cast<float>(idle) : 0));
        }
    }

    std::span<const float> pitches() const { return m_pitches; }

    /// By hands at these places.
    float strike(int i, int j) const
    {
        const float left = leftAt(i);
        const float right = rightAt(j);
        if (right - left < kLeastDistance)
            return kNever;
        float cost = kHomeWeight * (squared(left - kLeftHome) + squared(right - kRightHome));
        const float middle = (left + right) / 2;
        std::size_t lower = 0;
        for (const float pitch : m_pitches) {
            lower += pitch < middle ? 1 : 0;
            cost += squared(pitch - (pitch < middle ? left : right)) / (2 * kReach * kReach);
        }
        return cost + m_partings[lower];
    }

private:
    std::vector<float> m_pitches;  ///< rising
    std::vector<float> m_partings; ///< by how many notes the left hand strikes
};

/// A key that was struck a moment ago.
struct Repetition {
    std::size_t chordsAgo = 0;
    float pitch = 0;
};

/// The walk of the hands from chord to chord.
class HandWalk
{
public:
    void hear(Seconds time, std::span<const Note> notes);
    /// For the chords from the last to the first: the places of the hands.
    std::vector<Hands> backwards() const;

private:
    void move(Grid<Hands>& from, float haste);
    std::vector<Repetition> repetitionsIn(const HandChord& chord, Seconds time) const;
    float changes(const std::vector<Repetition>& repetitions, Hands hands) const;

    Grid<float> m_costs{};
    std::vector<Grid<Hands>> m_from; ///< where hands were one chord before
    std::vector<HandChord> m_chords;
    std::vector<Seconds> m_times;
};

/// The cheapest way to each place from all others, where moving costs the same a step: first one
/// hand, then the other, each there and back.
void HandWalk::move(Grid<Hands>& from, float haste)
{
    const float stepCost = haste * kMoveCost * kStep;
    const auto relax = [&](int i, int j, int previousI, int previousJ) {
        const float cost = m_costs[previousI][previousJ] + stepCost;
        if (cost < m_costs[i][j]) {
            m_costs[i][j] = cost;
            from[i][j] = from[previousI][previousJ];
        }
    };
    for (int j = 0; j < kRights; ++j) {
        for (int i = 1; i < kLefts; ++i)
            relax(i, j, i - 1, j);
        for (int i = kLefts - 2; i >= 0; --i)
            relax(i, j, i + 1, j);
    }
    for (int i = 0; i < kLefts; ++i) {
        for (int j = 1; j < kRights; ++j)
            relax(i, j, i, j - 1);
        for (int j = kRights - 2; j >= 0; --j)
            relax(i, j, i, j + 1);
    }
}

void HandWalk::hear(Seconds time, std::span<const Note> notes)
{
    const HandChord chord(notes);
    const std::vector<Repetition> repetitions = repetitionsIn(chord, time);
    const Seconds since = m_times.empty() ? kInHaste : time - m_times.back();
    Grid<Hands>& from = m_from.emplace_back();
    forEachPlace([&](int i, int j) {
        from[i][j] = {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j)};
    });
    move(from, std::clamp(static_cast<float>(kInHaste / since), kAtLeisure, 1.0F));
    forEachPlace([&](int i, int j) {
        m_costs[i][j] += chord.strike(i, j);
        if (!repetitions.empty() && m_costs[i][j] < kNever)
            m_costs[i][j] +=
                changes(repetitions, {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j)});
    });
    m_chords.push_back(chord);
    m_times.push_back(time);
}

std::vector<Repetition> HandWalk::repetitionsIn(const HandChord& chord, Seconds time) const
{
    std::vector<Repetition> repetitions;
    for (const float pitch : chord.pitches())
        for (std::size_t ago = 1; ago <= m_chords.size(); ++ago) {
            const std::size_t n = m_chords.size() - ago;
            if (time - m_times[n] > kRepeated)
                break;
            if (std::ranges::binary_search(m_chords[n].pitches(), pitch)) {
                repetitions.push_back({ago, pitch});
                break;
            }
        }
    return repetitions;
}

/// What it costs that hands which came to these places the cheapest way strike keys that the other
/// one struck before.
float HandWalk::changes(const std::vector<Repetition>& repetitions, Hands hands) const
{
    float cost = 0;
    for (const auto& [chordsAgo, pitch] : repetitions) {
        Hands before = hands;
        for (std::size_t ago = 1; ago <= chordsAgo; ++ago)
            before = m_from[m_from.size() - ago][before.left][before.right];
        cost += before.leftStrikes(pitch) == hands.leftStrikes(pitch) ? 0 : kOtherHandCost;
    }
    return cost;
}

std::vector<Hands> HandWalk::backwards() const
{
    Hands hands;
    float best = kNever;
    forEachPlace([&](int i, int j) {
        if (m_costs[i][j] < best) {
            best = m_costs[i][j];
            hands = {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j)};
        }
    });
    std::vector<Hands> path;
    for (std::size_t n = m_from.size(); n-- > 0; hands = m_from[n][hands.left][hands.right])
        path.push_back(hands);
    return path;
}

} // namespace

std::vector<Hand> handsOf(const NoteList& notes)
{
    const std::vector<Chord> chords = chordsOf(notes);
    HandWalk walk;
    std::span<const Note> rest = notes;
    for (const Chord& chord : chords) {
        walk.hear(chord.time, rest.first(chord.notes));
        rest = rest.subspan(chord.notes);
    }
    const std::vector<Hands> path = walk.backwards();
    std::vector<Hand> result;
    for (std::size_t n = 0; n < chords.size(); ++n) {
        const Hands hands = path[path.size() - 1 - n];
        for (std::size_t k = 0; k < chords[n].notes; ++k) {
            const auto pitch = static_cast<float>(notes[result.size()].pitch.midi);
            result.push_back(hands.leftStrikes(pitch) ? Hand::Left : Hand::Right);
        }
    }
    return result;
}

} // namespace rollwright
