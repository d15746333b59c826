#include "core/io/NoteJson.h"

#include <sstream>

#include <gmock/gmock.h>

#include "core/io/Exporter.h"
#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

Transcription heard()
{
    Transcription transcription;
    transcription.model.id = "overtone";
    transcription.model.name = "Overtone";
    transcription.notes = {note(0.5, 1.25, 61, 80), note(1, 2.000001, 21, 1)};
    transcription.duration = Seconds{3};
    transcription.beats = BeatGrid{{Seconds{0.5}, Seconds{1}}, 2, {0}};
    return transcription;
}

std::string exported(const char* format, const Transcription& transcription)
{
    std::ostringstream out;
    EXPECT_TRUE(findExporter(format)->write(transcription, out));
    return out.str();
}

Error errorOf(std::string_view text)
{
    const auto file = parseNoteJson(text);
    EXPECT_FALSE(file) << text;
    return file ? Error{ErrorCode::Cancelled, {}, {}} : file.error();
}

TEST(NoteJson, ReadsWhatTheExportersWriteAndWhoHeardIt)
{
    for (const char* format : {"json", "jams"}) {
        Transcription transcription = heard();
        const auto file = parseNoteJson(exported(format, transcription));
        ASSERT_TRUE(file) << format;
        EXPECT_EQ(file->notes, transcription.notes) << format;
        EXPECT_TRUE(file->velocities) << format;
        EXPECT_EQ(file->transcriber, "Overtone") << format;

        transcription.corrected = true;
        EXPECT_EQ(parseNoteJson(exported(format, transcription))->transcriber,
                  "Overtone, corrected");
        transcription.corrected = false;
        transcription.model = {};
        EXPECT_EQ(parseNoteJson(exported(format, transcription))->transcriber, "");
    }
}

TEST(NoteJson, KnowsNoVelocityWhereOneIsMissing)
{
    const auto file = parseNoteJson(R"({"notes": [
        {"onset": 1, "offset": 2, "pitch": 60, "velocity": 90},
        {"onset": 2, "offset": 2, "pitch": 61, "velocity": 90},
        {"onset": 3, "offset": 4, "pitch": 62, "velocity": null}]})");
    ASSERT_TRUE(file);
    EXPECT_THAT(file->notes, ElementsAre(note(1, 2, 60), note(3, 4, 62)));
    EXPECT_FALSE(file->velocities);
    EXPECT_EQ(file->silent, 1);
}

TEST(NoteJson, ReadsTheJamsOfOthers)
{
    const auto file = parseNoteJson(R"({"annotations": [
        {"namespace": "beat", "data": [{"time": 0, "duration": 0, "value": 1, "confidence": 1}]},
        {"namespace": "note_hz", "data": [
            {"time": 0.5, "duration": 0.25, "value": 440.0, "confidence": null}]}]})");
    ASSERT_TRUE(file);
    EXPECT_THAT(file->notes, ElementsAre(note(0.5, 0.75, 69)));
    EXPECT_FALSE(file->velocities);
    EXPECT_EQ(file->transcriber, "");
}

TEST(NoteJson, NamesTheNoteThatIsNone)
{
    for (const char* bad :
         {R"("onset": -1, "offset": 2, "pitch": 60)", R"("onset": 1, "offset": 2, "pitch": 128)",
          R"("onset": 1, "offset": "2", "pitch": 60)", R"("onset": 1, "pitch": 60)",
          R"("onset": 1, "offset": 2, "pitch": 60, "velocity": 128)"}) {
        const std::string good = R"({"onset": 1, "offset": 2, "pitch": 60, "velocity": 1})";
        const Error error = errorOf(R"({"notes": [)" + good + ",{" + bad + "}]}");
        EXPECT_EQ(error.code, ErrorCode::DamagedReference) << bad;
        EXPECT_EQ(error.detail.english(), "note 2") << bad;
    }
}

TEST(NoteJson, RefusesOtherJson)
{
    for (const char* other :
         {"{}", R"({"notes": 3})", R"({"annotations": "none"})", R"({"annotations": [7, {}]})",
          R"({"annotations": [{"namespace": "chord", "data": []}]})",
          R"({"annotations": [{"namespace": "note_midi", "data": {}}]})"})
        EXPECT_EQ(errorOf(other).code, ErrorCode::UnsupportedReference) << other;
    EXPECT_EQ(errorOf(R"({"notes": [)").code, ErrorCode::DamagedReference);
}

TEST(NoteJson, BeginsWithABrace)
{
    EXPECT_TRUE(looksLikeJson("\n {"));
    EXPECT_FALSE(looksLikeJson(""));
    EXPECT_FALSE(looksLikeJson("0.5\t1\t60"));
}

} // namespace
} // namespace rollwright
