#include "core/io/MusicXmlExporter.h"

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "core/base/JsonText.h"
#include "core/io/MusicXmlDirections.h"
#include "core/io/MusicXmlNodes.h"
#include "core/io/MusicXmlNotes.h"
#include "core/io/TranscriptionMark.h"
#include "core/io/WrittenScore.h"
#include "core/score/Clefs.h"
#include "core/score/Dynamics.h"
#include "core/score/OctaveShifts.h"
#include "core/score/TimeSignatures.h"

namespace rollwright {

namespace {

using namespace musicxml;

constexpr const char* kDocType =
    "score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\" "
    "\"http://www.musicxml.org/dtds/partwise.dtd\"";

/// What the signs of a score are, beside its notes.
struct Signs {
    std::vector<BarTime> times;
    std::vector<BarClefs> clefs;
    std::vector<std::optional<Dynamic>> dynamics;
    std::vector<OctaveShift> shifts;
};

Signs signsOf(const Score& score)
{
    Signs signs{barTimesOf(score), clefsOf(score.bars), dynamicsOf(score.bars), {}};
    signs.shifts = octaveShiftsOf(score, signs.clefs);
    return signs;
}

void addKey(Xml attributes, KeySignature signature)
{
    Xml key = attributes.append_child("key");
    add(key, "fifths", signature.fifths);
    add(key, "mode", signature.minor ? "minor" : "major");
}

void addTime(Xml attributes, int beats, Meter meter)
{
    Xml time = attributes.append_child("time");
    add(time, "beats", beats);
    add(time, "beat-type", meter.denominator());
}

void addClef(Xml attributes, Hand hand, Clef clef)
{
    constexpr int kLineOfG = 2;
    constexpr int kLineOfF = 4;
    Xml node = with(attributes.append_child("clef"), "number", staffOf(hand));
    add(node, "sign", clef == Clef::G ? "G" : "F");
    add(node, "line", clef == Clef::G ? kLineOfG : kLineOfF);
}

/// All in the first bar, and later what changes; the order of what is in it is MusicXML's.
void addAttributes(Xml measure, const Score& score, const Signs& signs, std::size_t bar)
{
    const bool first = bar == 0;
    const auto isNew = [&](std::size_t hand) {
        return first || signs.clefs[bar][hand] != signs.clefs[bar - 1][hand];
    };
    if (!signs.times[bar].isWritten && !isNew(0) && !isNew(1))
        return;
    Xml attributes = measure.append_child("attributes");
    if (first) {
        add(attributes, "divisions", kDivisions);
        addKey(attributes, score.key);
    }
    if (signs.times[bar].isWritten)
        addTime(attributes, signs.times[bar].beats, score.meter);
    if (first)
        add(attributes, "staves", 2);
    for (const Hand hand : {Hand::Right, Hand::Left}) {
        const auto i = static_cast<std::size_t>(hand);
        if (isNew(i))
            addClef(attributes, hand, signs.clefs[bar][i]);
    }
}

void addDirections(Xml measure, const Score& score, const Signs& signs, std::size_t bar)
{
    if (score.bars[bar].tempo > 0)
        addTempo(measure, score.bars[bar].tempo, score.meter);
    if (signs.dynamics[bar])
        addDynamic(measure, *signs.dynamics[bar]);
}

void addBar(Xml part, const Score& score, const Signs& signs, std::size_t i)
{
    const ScoreBar& bar = score.bars[i];
    const auto goBack = [&](Xml measure) {
        add(measure.append_child("backup"), "duration", bar.length);
    };
    Xml measure = with(part.append_child("measure"), "number", bar.number);
    if (signs.times[i].isImplicit)
        with(measure, "implicit", "yes");
    addAttributes(measure, score, signs, i);
    addDirections(measure, score, signs, i);
    addHand(measure, score, i, Hand::Right, signs.shifts);
    goBack(measure);
    addHand(measure, score, i, Hand::Left, signs.shifts);
    if (!bar.pedal.empty()) {
        goBack(measure);
        addPedal(measure, bar);
    }
    if (i + 1 == score.bars.size()) {
        Xml end = with(measure.append_child("barline"), "location", "right");
        add(end, "bar-style", "light-heavy");
    }
}

/// Names may hold bytes that are no UTF-8, and characters that XML has no room for.
std::string printable(const std::string& name)
{
    using Json = nlohmann::json;
    const std::string quoted = jsonText(Json(name));
    std::string text = Json::parse(quoted).get<std::string>();
    std::erase_if(text, [](unsigned char c) { return c < ' '; });
    return text;
}

/// What names and plays the piano.
void addPart(Xml root)
{
    constexpr const char* kInstrument = "P1-I1";
    Xml part = with(root.append_child("part-list").append_child("score-part"), "id", "P1");
    add(part, "part-name", "Piano");
    add(part, "part-abbreviation", "Pno.");
    Xml instrument = with(part.append_child("score-instrument"), "id", kInstrument);
    add(instrument, "instrument-name", "Piano");
    add(instrument, "instrument-sound", "keyboard.piano");
    Xml sound = with(part.append_child("midi-instrument"), "id", kInstrument);
    add(sound, "midi-channel", 1);
    add(sound, "midi-program", 1);
}

void addHeading(Xml root, const Transcription& transcription)
{
    if (!transcription.title.empty())
        add(root.append_child("work"), "work-title", printable(transcription.title));
    Xml identification = root.append_child("identification");
    Xml encoding = identification.append_child("encoding");
    add(encoding, "software", "Rollwright");
    for (const char* element : {"accidental", "beam"}) // where there is none, none is meant
        with(with(encoding.append_child("supports"), "element", element), "type", "yes");
    if (const std::string transcriber = transcriberOf(transcription); !transcriber.empty()) {
        Xml others = identification.append_child("miscellaneous");
        Xml field = with(others.append_child("miscellaneous-field"), "name", "transcribed-by");
        field.text().set(printable(transcriber).c_str());
    }
    addPart(root);
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
    const Signs signs = signsOf(score);
    for (std::size_t bar = 0; bar < score.bars.size(); ++bar)
        addBar(part, score, signs, bar);
    document.save(out, " ");
    return {};
}

} // namespace rollwright
