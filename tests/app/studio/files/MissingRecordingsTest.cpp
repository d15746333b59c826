#include "app/studio/files/MissingRecordings.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

class MissingRecordingsTest : public testing::Test
{
protected:
    const Recording* add(const std::filesystem::path& file, const std::string& content = {})
    {
        auto& recording = m_open.emplace_back(std::make_unique<Recording>());
        recording->file = file;
        auto& run = recording->runs.emplace_back();
        run.state = RunState::Failed;
        run.error = Error{ErrorCode::FileNotFound, file.string(), {}};
        m_contents[file] = content;
        return recording.get();
    }

    const Recording* whose(const std::filesystem::path& file, const std::string& content)
    {
        return missingRecording(m_open, m_contents, file, content);
    }

    std::vector<std::unique_ptr<Recording>> m_open;
    KnownContents m_contents;
};

TEST_F(MissingRecordingsTest, IsToldByItsContentWhateverItsName)
{
    add("/a/01.wav", "one");
    const Recording* second = add("/b/01.wav", "two");
    EXPECT_EQ(whose("/c/01.wav", "two"), second);
    EXPECT_EQ(whose("/c/renamed.wav", "two"), second);
    EXPECT_EQ(whose("/c/01.wav", "three"), nullptr);
}

TEST_F(MissingRecordingsTest, IsToldByItsNameWhereItsContentIsNotKnown)
{
    const Recording* only = add("/a/01.wav");
    EXPECT_EQ(whose("/c/01.wav", "one"), only);
    EXPECT_EQ(whose("/c/02.wav", "one"), nullptr);
    add("/b/01.wav");
    EXPECT_EQ(whose("/c/01.wav", "one"), nullptr) << "either may be meant";
}

TEST_F(MissingRecordingsTest, IsNoneThatIsThereOrTheFileItself)
{
    add("/a/01.wav", "one");
    EXPECT_EQ(whose("/a/01.wav", "one"), nullptr);
    m_open.front()->runs.front().error.reset();
    EXPECT_EQ(whose("/c/01.wav", "one"), nullptr);
}

} // namespace
} // namespace rollwright
