#include "core/io/MusicXmlNotes.h"

#include <algorithm>
#include <cmath>

#include "core/io/MusicXmlDirections.h"
#include "core/score/Accidentals.h"
#include "core/score/Beams.h"

namespace rollwright::musicxml {

namespace {

/// A note of a chord, or a rest, as it is written.
struct WrittenNote {
    const ScoreChord& chord;
    const ScoreChord::Key* played; ///< none: a rest
    Spelling spelling;
    bool hasAccidental;
    const std::vector<Beam>& beams;

    bool isFirst() const { return played == nullptr || played == chord.keys.data(); }
};

int voiceOf(int staff)
{
    constexpr int kVoicesPerStaff = 4; // as notation programs number them
    return 1 + (staff - 1) * kVoicesPerStaff;
}

const char* nameOf(NoteValue::Type type)
{
    switch (type) {
    case NoteValue::Type::ThirtySecond: return "32nd";
    case NoteValue::Type::Sixteenth: return "16th";
    case NoteValue::Type::Eighth: return "eighth";
    case NoteValue::Type::Quarter: return "quarter";
    case NoteValue::Type::Half: return "half";
    case NoteValue::Type::Whole: break;
    }
    return "whole";
}

const char* nameOf(Beam beam)
{
    switch (beam) {
    case Beam::Begin: return "begin";
    case Beam::Continue: return "continue";
    case Beam::End: return "end";
    case Beam::ForwardHook: return "forward hook";
    case Beam::BackwardHook: break;
    }
    return "backward hook";
}

const char* accidentalOf(int alter)
{
    constexpr int kDouble = 2;
    if (alter == 0)
        return "natural";
    if (alter > 0)
        return alter < kDouble ? "sharp" : "double-sharp";
    return alter > -kDouble ? "flat" : "flat-flat";
}

void addPitch(Xml note, const Spelling& spelling)
{
    Xml node = note.append_child("pitch");
    add(node, "step", std::string(1, spelling.step));
    if (spelling.alter != 0)
        add(node, "alter", spelling.alter);
    add(node, "octave", spelling.octave);
}

/// Ties as they sound and, in the notations, as they look.
void addTies(Xml parent, const char* name, const ScoreChord& chord)
{
    if (chord.tiedToPrevious)
        with(parent.append_child(name), "type", "stop");
    if (chord.tiedToNext)
        with(parent.append_child(name), "type", "start");
}

void addNotations(Xml note, const ScoreChord& chord, bool first)
{
    const bool tuplet = first && (chord.beginsTriplet || chord.endsTriplet);
    if (!tuplet && !chord.tiedToPrevious && !chord.tiedToNext)
        return;
    Xml notations = note.append_child("notations");
    addTies(notations, "tied", chord);
    if (first && chord.beginsTriplet)
        with(notations.append_child("tuplet"), "type", "start");
    if (first && chord.endsTriplet)
        with(notations.append_child("tuplet"), "type", "stop");
}

/// The value with what belongs to it: type, dot, accidental and triplet.
void addValue(Xml note, const WrittenNote& written)
{
    const NoteValue& value = written.chord.value;
    add(note, "type", nameOf(value.type));
    if (value.dotted)
        note.append_child("dot");
    if (written.hasAccidental)
        add(note, "accidental", accidentalOf(written.spelling.alter));
    if (value.triplet) {
        Xml modification = note.append_child("time-modification");
        add(modification, "actual-notes", 3);
        add(modification, "normal-notes", 2);
    }
}

void addBeams(Xml note, const std::vector<Beam>& beams)
{
    for (std::size_t i = 0; i < beams.size(); ++i) {
        Xml beam = with(note.append_child("beam"), "number", i + 1);
        beam.text().set(nameOf(beams[i]));
    }
}

void addLoudness(Xml note, const ScoreChord::Key& played)
{
    constexpr double kPercentOfForte = 100.0 / 90;
    with(note, "dynamics", std::lround(played.velocity * kPercentOfForte));
}

/// The order of what is in a note is MusicXML's.
void addNote(Xml measure, const WrittenNote& written, int staff)
{
    Xml note = measure.append_child("note");
    if (written.played != nullptr)
        addLoudness(note, *written.played);
    if (!written.isFirst())
        note.append_child("chord");
    if (written.played != nullptr)
        addPitch(note, written.spelling);
    else
        note.append_child("rest");
    add(note, "duration", written.chord.value.length());
    addTies(note, "tie", written.chord);
    add(note, "voice", voiceOf(staff));
    addValue(note, written);
    add(note, "staff", staff);
    if (written.isFirst())
        addBeams(note, written.beams);
    addNotations(note, written.chord, written.isFirst());
}

void addGrace(Xml measure, const ScoreChord::Key& played, bool hasAccidental, int staff)
{
    Xml note = measure.append_child("note");
    addLoudness(note, played);
    with(note.append_child("grace"), "slash", "yes");
    addPitch(note, played.spelling);
    add(note, "voice", voiceOf(staff));
    add(note, "type", nameOf(NoteValue::Type::Eighth));
    if (hasAccidental)
        add(note, "accidental", accidentalOf(played.spelling.alter));
    add(note, "staff", staff);
}

void addSilence(Xml measure, int length, int staff)
{
    Xml note = measure.append_child("note");
    with(note.append_child("rest"), "measure", "yes");
    add(note, "duration", length);
    add(note, "voice", voiceOf(staff));
    add(note, "staff", staff);
}

std::vector<Spelling> spellingsOf(const ScoreChord& chord)
{
    std::vector<Spelling> spellings;
    for (const ScoreChord::Key& played : chord.keys)
        spellings.push_back(played.spelling);
    return spellings;
}

std::vector<bool> accidentalFor(const ScoreChord::Key& grace, BarAccidentals& accidentals)
{
    return accidentals.writtenFor({grace.spelling}, false);
}

/// As the bar begins.
BarAccidentals accidentalsIn(const Score& score, std::size_t bar, Hand hand)
{
    BarAccidentals accidentals(score.key);
    if (bar > 0)
        for (const ScoreChord& chord : score.bars[bar - 1].hands[static_cast<std::size_t>(hand)]) {
            for (const ScoreChord::Key& grace : chord.graces)
                accidentalFor(grace, accidentals);
            accidentals.writtenFor(spellingsOf(chord), chord.tiedToPrevious);
        }
    accidentals.nextBar();
    return accidentals;
}

void addChord(Xml measure, const ScoreChord& chord, const std::vector<Beam>& beams, int staff,
              BarAccidentals& accidentals)
{
    for (const ScoreChord::Key& grace : chord.graces)
        addGrace(measure, grace, accidentalFor(grace, accidentals).front(), staff);
    if (chord.keys.empty())
        addNote(measure, {chord, nullptr, {}, false, beams}, staff);
    const std::vector<Spelling> spellings = spellingsOf(chord);
    const std::vector<bool> written = accidentals.writtenFor(spellings, chord.tiedToPrevious);
    for (std::size_t i = 0; i < spellings.size(); ++i)
        addNote(measure, {chord, &chord.keys[i], spellings[i], written[i], beams}, staff);
}

} // namespace

void addHand(Xml measure, const Score& score, std::size_t bar, Hand hand,
             const std::vector<OctaveShift>& shifts)
{
    const ScoreBar& written = score.bars[bar];
    const auto& chords = written.hands[static_cast<std::size_t>(hand)];
    const int staff = staffOf(hand);
    if (chords.empty())
        addSilence(measure, written.length, staff);
    const auto shiftsAt = [&](ChordPlace OctaveShift::*end, std::size_t chord) {
        return hand == Hand::Right && std::ranges::count(shifts, ChordPlace{bar, chord}, end) > 0;
    };
    const auto beams = beamsOf(chords, written.start, score.meter);
    BarAccidentals accidentals = accidentalsIn(score, bar, hand);
    for (std::size_t i = 0; i < chords.size(); ++i) {
        if (shiftsAt(&OctaveShift::first, i))
            addOctaveShift(measure, ShiftEnd::Start);
        addChord(measure, chords[i], beams[i], staff, accidentals);
        if (shiftsAt(&OctaveShift::last, i))
            addOctaveShift(measure, ShiftEnd::Stop);
    }
}

} // namespace rollwright::musicxml
