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
constexpr float kMoveCost = 0.08F;    ///< a semitone
constexpr float kNever = std::numeric_limits<float>::infinity();

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
};

/// What it costs that hands at these places strike a chord: each note by the nearer one.
float strike(std::span<const Note> chord, int i, int j)
{
    const float left = leftAt(i);
    const float right = rightAt(j);
    if (right - left < kLeastDistance)
        return kNever;
    float cost = kHomeWeight * (squared(left - kLeftHome) + squared(right - kRightHome));
    for (const Note& note : chord) {
        const auto pitch = static_cast<float>(note.pitch.midi);
        cost += std::min(squared(pitch - left), squared(pitch - right)) / (2 * kReach * kReach);
    }
    return cost;
}

/// The cheapest way to each place from all others, where moving costs the same a step: first one
/// hand, then the other, each there and back.
void move(Grid<float>& costs, Grid<Hands>& from)
{
    const auto relax = [&](int i, int j, int previousI, int previousJ) {
        const float cost = costs[previousI][previousJ] + kMoveCost * kStep;
        if (cost < costs[i][j]) {
            costs[i][j] = cost;
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

} // namespace

std::vector<Hand> handsOf(const NoteList& notes)
{
    const std::vector<Chord> chords = chordsOf(notes);
    Grid<float> costs{};
    std::vector<Grid<Hands>> from(chords.size());
    auto begin = notes.begin();
    for (std::size_t n = 0; n < chords.size(); ++n) {
        for (int i = 0; i < kLefts; ++i)
            for (int j = 0; j < kRights; ++j)
                from[n][i][j] = {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j)};
        move(costs, from[n]);
        const std::span chord(begin, chords[n].notes);
        for (int i = 0; i < kLefts; ++i)
            for (int j = 0; j < kRights; ++j)
                costs[i][j] += strike(chord, i, j);
        begin += static_cast<std::ptrdiff_t>(chords[n].notes);
    }

    Hands hands;
    float best = kNever;
    for (int i = 0; i < kLefts; ++i)
        for (int j = 0; j < kRights; ++j)
            if (costs[i][j] < best) {
                best = costs[i][j];
                hands = {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j)};
            }

    std::vector<Hand> result(notes.size());
    std::size_t end = notes.size();
    for (std::size_t n = chords.size(); n-- > 0;) {
        const float middle = (leftAt(hands.left) + rightAt(hands.right)) / 2;
        for (std::size_t k = 0; k < chords[n].notes; ++k) {
            --end;
            const bool left = static_cast<float>(notes[end].pitch.midi) < middle;
            result[end] = left ? Hand::Left : Hand::Right;
        }
        hands = from[n][hands.left][hands.right];
    }
    return result;
}

} // namespace rollwright
