#include "core/io/MusicXmlExporter.h"

#include <cmath>
#include <ostream>
#include <string>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "core/io/TranscriptionMark.h"
#include "core/io/WrittenScore.h"

namespace rollwright {

namespace {

using Xml = pugi::xml_node;

constexpr const char* kDocType =
    "score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\" "
    "\"http://www.musicxml.org/dtds/partwise.dtd\"";

int voiceOf(int staff)
{
    constexpr int kVoicesPerStaff = 4; // as notation programs number them
    return 1 + (staff - 1) * kVoicesPerStaff;
}

template <typename T>
void add(Xml parent, const char* name, T value)
{
    parent.append_child(name).text().set(value);
}

void add(Xml parent, const char* name, const std::string& value)
{
    parent.append_child(name).text().set(value.c_str());
}

template <typename T>
Xml with(Xml node, const char* attribute, T value)
{
    node.append_attribute(attribute).set_value(value);
    return node;
}

void addClef(Xml attributes, int staff, const char* sign, int line)
{
    Xml clef = with(attributes.append_child("clef"), "number", staff);
    add(clef, "sign", sign);
    add(clef, "line", line);
}

void addAttributes(Xml measure, const Score& score)
{
    Xml attributes = measure.append_child("attributes");
    add(attributes, "divisions", kDivisions);
    Xml key = attributes.append_child("key");
    add(key, "fifths", score.key.fifths);
    add(key, "mode", score.key.minor ? "minor" : "major");
    Xml time = attributes.append_child("time");
    add(time, "beats", score.meter.numerator());
    add(time, "beat-type", score.meter.denominator());
    add(attributes, "staves", 2);
    addClef(attributes, 1, "G", 2);
    addClef(attributes, 2, "F", 4);
}

void addTempo(Xml measure, const Score& score)
{
    Xml direction = with(measure.append_child("direction"), "placement", "above");
    Xml metronome = direction.append_child("direction-type").append_child("metronome");
    add(metronome, "beat-unit", "quarter");
    if (score.meter.compound)
        metronome.append_child("beat-unit-dot");
    add(metronome, "per-minute", static_cast<int>(std::lround(score.beatsPerMinute)));
    add(direction, "staff", 1);
    const double quarters = score.beatsPerMinute * score.meter.beat() / kDivisions;
    with(direction.append_child("sound"), "tempo", std::round(quarters * 1000) / 1000);
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

void addPitch(Xml note, Pitch pitch, KeySignature key)
{
    const Spelling spelling = spelled(pitch, key);
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

/// A note of a chord, or a rest without one; the order of what is in it is MusicXML's.
void addNote(Xml measure, const ScoreChord& chord, const ScoreChord::Key* played, int staff,
             KeySignature key)
{
    constexpr double kPercentOfForte = 100.0 / 90;
    const bool first = chord.keys.empty() || played == chord.keys.data();
    Xml note = measure.append_child("note");
    if (played != nullptr)
        with(note, "dynamics", std::lround(played->velocity * kPercentOfForte));
    if (!first)
        note.append_child("chord");
    if (played != nullptr)
        addPitch(note, played->pitch, key);
    else
        note.append_child("rest");
    add(note, "duration", chord.value.length());
    addTies(note, "tie", chord);
    add(note, "voice", voiceOf(staff));
    add(note, "type", nameOf(chord.value.type));
    if (chord.value.dotted)
        note.append_child("dot");
    if (chord.value.triplet) {
        Xml modification = note.append_child("time-modification");
        add(modification, "actual-notes", 3);
        add(modification, "normal-notes", 2);
    }
    add(note, "staff", staff);
    addNotations(note, chord, first);
}

void addSilence(Xml measure, int length, int staff)
{
    Xml note = measure.append_child("note");
    with(note.append_child("rest"), "measure", "yes");
    add(note, "duration", length);
    add(note, "voice", voiceOf(staff));
    add(note, "staff", staff);
}

void addHand(Xml measure, const ScoreBar& bar, Hand hand, KeySignature key)
{
    const int staff = hand == Hand::Right ? 1 : 2;
    const auto& chords = bar.hands[static_cast<std::size_t>(hand)];
    if (chords.empty())
        addSilence(measure, bar.length, staff);
    for (const ScoreChord& chord : chords) {
        if (chord.keys.empty())
            addNote(measure, chord, nullptr, staff, key);
        for (const ScoreChord::Key& played : chord.keys)
            addNote(measure, chord, &played, staff, key);
    }
}

const char* nameOf(PedalMark::Kind kind)
{
    switch (kind) {
    case PedalMark::Kind::Down: return "start";
    case PedalMark::Kind::Change: return "change";
    case PedalMark::Kind::Up: break;
    }
    return "stop";
}

/// From the beginning of the bar on, and up to its end again.
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
        Xml direction = with(measure.append_child("direction"), "placement", "below");
        Xml pedal = direction.append_child("direction-type").append_child("pedal");
        with(with(pedal, "type", nameOf(mark.kind)), "line", "yes");
        add(direction, "staff", 2);
    }
    goTo(bar.length);
}

void addBar(Xml part, const ScoreBar& bar, const Score& score)
{
    Xml measure = with(part.append_child("measure"), "number", bar.number);
    const bool first = &bar == &score.bars.front();
    if (first && bar.length < score.meter.bar())
        with(measure, "implicit", "yes"); // an upbeat is not counted
    if (first) {
        addAttributes(measure, score);
        if (score.beatsPerMinute > 0)
            addTempo(measure, score);
    }
    addHand(measure, bar, Hand::Right, score.key);
    add(measure.append_child("backup"), "duration", bar.length);
    addHand(measure, bar, Hand::Left, score.key);
    if (bar.pedal.empty())
        return;
    add(measure.append_child("backup"), "duration", bar.length);
    addPedal(measure, bar);
}

/// Names may hold bytes that are no UTF-8, and characters that XML has no room for.
std::string printable(const std::string& name)
{
    using Json = nlohmann::json;
    const std::string quoted = Json(name).dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string text = Json::parse(quoted).get<std::string>();
    std::erase_if(text, [](unsigned char c) { return c < ' '; });
    return text;
}

void addHeading(Xml root, const Transcription& transcription)
{
    if (!transcription.title.empty())
        add(root.append_child("work"), "work-title", printable(transcription.title));
    Xml identification = root.append_child("identification");
    add(identification.append_child("encoding"), "software", "Rollwright");
    Xml field = identification.append_child("miscellaneous").append_child("miscellaneous-field");
    with(field, "name", "transcribed-by");
    field.text().set(printable(transcriberOf(transcription)).c_str());
    Xml part = with(root.append_child("part-list").append_child("score-part"), "id", "P1");
    add(part, "part-name", "Piano");
    add(with(part.append_child("score-instrument"), "id", "P1-I1"), "instrument-name", "Piano");
    Xml sound = with(part.append_child("midi-instrument"), "id", "P1-I1");
    add(sound, "midi-channel", 1);
    add(sound, "midi-program", 1);
}

} // namespace

Result<void> MusicXmlExporter::write(const Transcription& transcription, std::ostream& out) const
{
    const Score score = writtenScore(transcription);
    pugi::xml_document document;
    Xml declaration = document.append_child(pugi::node_declaration);
    with(declaration, "version", "1.0");
    with(declaration, "encoding", "UTF-8");
    document.append_child(pugi::node_doctype).set_value(kDocType);
    Xml root = with(document.append_child("score-partwise"), "version", "4.0");
    addHeading(root, transcription);
    Xml part = with(root.append_child("part"), "id", "P1");
    for (const ScoreBar& bar : score.bars)
        addBar(part, bar, score);
    document.save(out, " ");
    return {};
}

} // namespace rollwright
