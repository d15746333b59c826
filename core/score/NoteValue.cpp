#include "core/score/NoteValue.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rollwright {

namespace {

using Type = NoteValue::Type;

/// Dotted or not, by length, the longest first. A dotted thirty-second is no whole number.
constexpr std::array kValues{
    NoteValue{Type::Whole, true},  NoteValue{Type::Whole},         NoteValue{Type::Half, true},
    NoteValue{Type::Half},         NoteValue{Type::Quarter, true}, NoteValue{Type::Quarter},
    NoteValue{Type::Eighth, true}, NoteValue{Type::Eighth},        NoteValue{Type::Sixteenth, true},
    NoteValue{Type::Sixteenth},    NoteValue{Type::ThirtySecond},
};

/// Whole beats from a beat on. A rest shows the beats: it is not dotted where beats are not, and
/// begins where as many beats would be counted together.
NoteValue onBeat(int start, int length, Meter meter, bool rest)
{
    return *std::ranges::find_if(kValues, [&](const NoteValue& value) {
        if (value.length() > length || value.length() % meter.beat() != 0)
            return false;
        return !rest || (value.dotted == meter.compound && start % value.length() == 0);
    });
}

/// A rest shows how its beat is divided: it begins where as many would be counted together, a
/// dotted one where as many of the next longer value would.
NoteValue withinBeat(int place, int length, bool triplet, bool rest)
{
    return *std::ranges::find_if(kValues, [&](NoteValue value) {
        value.triplet = triplet;
        const int whole = value.dotted ? value.length() * 4 / 3 : value.length();
        return value.length() <= length && (!rest || place % whole == 0);
    });
}

/// A quarter on the second half of a beat, or a dotted one on a beat or from a half until a beat
/// ends: one value that does not last whole beats. The last one leaves the middle of a bar in two
/// halves to be seen.
std::optional<NoteValue> overBeat(const Stretch& stretch, Meter meter,
                                  const std::vector<bool>& triplets)
{
    constexpr int kHalf = kDivisions / 2;
    constexpr int kDotted = 3 * kHalf;
    const int place = stretch.start % kDivisions;
    const int length = stretch.end - stretch.start;
    const auto beat = static_cast<std::size_t>(stretch.start / kDivisions);
    const bool overMiddle = 2 * (static_cast<int>(beat) + 1) == meter.beatsPerBar;
    const bool syncope = place == kHalf && length == kDivisions;
    const bool dotted = length == kDotted && (place == 0 || (place == kHalf && !overMiddle));
    if (meter.compound || stretch.rest || (!syncope && !dotted))
        return std::nullopt;
    if (triplets[beat] || triplets[beat + 1])
        return std::nullopt;
    return NoteValue{Type::Quarter, dotted};
}

} // namespace

int NoteValue::length() const
{
    const int plain = kThirtySecond << static_cast<int>(type);
    const int length = dotted ? plain * 3 / 2 : plain;
    return triplet ? length * 2 / 3 : length;
}

std::vector<NoteValue> valuesOf(Stretch stretch, Meter meter, const std::vector<bool>& triplets)
{
    if (const auto value = overBeat(stretch, meter, triplets))
        return {*value};
    std::vector<NoteValue> values;
    while (stretch.start < stretch.end) {
        const int beat = stretch.start / meter.beat();
        const int untilBeat = (beat + 1) * meter.beat() - stretch.start;
        const int length = stretch.end - stretch.start;
        NoteValue value;
        if (untilBeat == meter.beat() && length >= meter.beat()) {
            value = onBeat(stretch.start, length, meter, stretch.rest);
        } else {
            const bool triplet = triplets[static_cast<std::size_t>(beat)];
            value = withinBeat(meter.beat() - untilBeat, std::min(untilBeat, length), triplet,
                               stretch.rest);
            value.triplet = triplet;
        }
        values.push_back(value);
        stretch.start += value.length();
    }
    return values;
}

} // namespace rollwright
