#include <memory>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "core/base/ProgramVersion.h"
#include "core/io/Exporter.h"
#include "core/io/ReferenceReader.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

/// Of a model that hears no velocities.
Transcription withoutVelocities()
{
    Transcription transcription;
    transcription.model.name = "Overtone";
    transcription.notes = {{Seconds{0.5}, Seconds{1.25}, Pitch{61}}};
    auto posteriors = std::make_shared<Posteriors>();
    posteriors->delay = Seconds{0.012};
    transcription.posteriors = std::move(posteriors);
    return transcription;
}

std::string exported(const char* format, const Transcription& transcription)
{
    std::ostringstream out;
    EXPECT_TRUE(findExporter(format)->write(transcription, out));
    return out.str();
}

TEST(MirEvalExporter, IsNoReferenceUnderAnyName)
{
    const TemporaryFolder folder;
    const auto text = folder.write("song.txt", exported("mir_eval", withoutVelocities()));
    EXPECT_FALSE(findReference(folder / "song.flac"));
    EXPECT_THAT(*readReference(text), testing::SizeIs(1)) << "yet one that can be chosen";
}

TEST(Exporters, InventNoVelocities)
{
    Transcription transcription = withoutVelocities();
    const auto velocities = [&] {
        const auto json = nlohmann::json::parse(exported("json", transcription));
        const auto jams = nlohmann::json::parse(exported("jams", transcription));
        EXPECT_EQ(json["notes"][0]["velocity"], jams["annotations"][0]["sandbox"]["velocity"][0]);
        return json["notes"][0]["velocity"];
    };
    EXPECT_EQ(exported("csv", transcription),
              "onset,offset,pitch,name\n0.500000,1.250000,61,C#4\n");
    EXPECT_TRUE(velocities().is_null());
    const TemporaryFolder folder;
    const auto read = readNoteFile(folder.write("a.csv", exported("csv", transcription)));
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->velocities);
    EXPECT_EQ(read->notes, transcription.notes);

    transcription.notes[0].velocity = 90; // by hand
    EXPECT_NE(exported("csv", transcription).find(",C#4,90\n"), std::string::npos);
    EXPECT_EQ(velocities(), 90);
}

TEST(JsonExporter, SaysWhereItIsFrom)
{
    Transcription transcription = withoutVelocities();
    transcription.title = "Waltz";
    transcription.part = TimeSpan{Seconds{2}, Seconds{3.5}};
    const auto json = nlohmann::json::parse(exported("json", transcription));
    EXPECT_EQ(json["version"], programVersion());
    EXPECT_EQ(json["recording"], "Waltz");
    EXPECT_EQ(json["part"]["from"], 2);
    EXPECT_EQ(json["part"]["to"], 3.5);
    EXPECT_EQ(json["delay"], 0.012);
    EXPECT_FALSE(nlohmann::json::parse(exported("json", {})).contains("part"));
}

} // namespace
} // namespace rollwright
