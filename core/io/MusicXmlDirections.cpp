#include "core/io/MusicXmlDirections.h"

#include <cmath>

namespace rollwright::musicxml {

namespace {

constexpr int kUpperStaff = 1;
constexpr int kLowerStaff = 2;

Xml addDirection(Xml measure, const char* placement)
{
    return with(measure.append_child("direction"), "placement", placement);
}

const char* nameOf(Dynamic dynamic)
{
    switch (dynamic) {
    case Dynamic::Pianissimo: return "pp";
    case Dynamic::Piano: return "p";
    case Dynamic::MezzoPiano: return "mp";
    case Dynamic::MezzoForte: return "mf";
    case Dynamic::Forte: return "f";
    case Dynamic::Fortissimo: break;
    }
    return "ff";
}

void addPedalMark(Xml measure, const char* type)
{
    Xml direction = addDirection(measure, "below");
    Xml pedal = direction.append_child("direction-type").append_child("pedal");
    with(with(with(pedal, "type", type), "number", 1), "line", "yes");
    add(direction, "staff", kLowerStaff);
}

} // namespace

void addTempo(Xml measure, double beatsPerMinute, Meter meter)
{
    constexpr int kDigits = 9;
    Xml direction = addDirection(measure, "above");
    Xml metronome = direction.append_child("direction-type").append_child("metronome");
    add(metronome, "beat-unit", "quarter");
    if (meter.compound)
        metronome.append_child("beat-unit-dot");
    add(metronome, "per-minute", std::lround(beatsPerMinute));
    add(direction, "staff", kUpperStaff);
    const double quarters = beatsPerMinute * meter.beat() / kDivisions;
    direction.append_child("sound").append_attribute("tempo").set_value(quarters, kDigits);
}

void addDynamic(Xml measure, Dynamic dynamic)
{
    Xml direction = addDirection(measure, "below");
    direction.append_child("direction-type").append_child("dynamics").append_child(nameOf(dynamic));
    add(direction, "staff", kUpperStaff);
}

void addOctaveShift(Xml measure, ShiftEnd end)
{
    constexpr int kSteps = 8;
    Xml direction = addDirection(measure, "above");
    Xml shift = direction.append_child("direction-type").append_child("octave-shift");
    // Down, as what is written lies below what sounds.
    with(with(with(shift, "type", end == ShiftEnd::Start ? "down" : "stop"), "number", 1), "size",
         kSteps);
    add(direction, "staff", kUpperStaff);
}

void addPedal(Xml measure, const ScoreBar& bar)
{
    int place = 0;
    const auto goTo = [&](int next) {
        if (next > place)
            add(measure.append_child("forward"), "duration", next - place);
        place = next;
    };
    for (const PedalMark& mark : bar.pedal) {
        goTo(mark.place);
        if (mark.kind != PedalMark::Kind::Down)
            addPedalMark(measure, "stop");
        if (mark.kind != PedalMark::Kind::Up)
            addPedalMark(measure, "start");
    }
    goTo(bar.length);
}

} // namespace rollwright::musicxml
