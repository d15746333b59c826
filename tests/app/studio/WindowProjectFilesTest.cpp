#include "core/io/Project.h"
#include "core/model/Sha256.h"
#include "tests/app/studio/WindowProjectFixture.h"

namespace rollwright {
namespace {

/// Projects and what they name, when that is damaged or not where it was.
class WindowProjectFilesTest : public WindowProjectFixture
{
};

TEST_F(WindowProjectFilesTest, WhatCannotBeReadChangesNothing)
{
    dropFile("a.wav");
    m_folder.write("broken.rollwright", "{");
    dropFile("broken.rollwright");
    EXPECT_TRUE(window().messages().isVisible());
    EXPECT_EQ(session().recordings().size(), 1U);
}

TEST_F(WindowProjectFilesTest, WhatCannotBeReadLeavesChangesAsTheyAre)
{
    makeSavedProject();
    window().actions().close->trigger();
    m_folder.write("broken.rollwright", "{");
    dropFile("broken.rollwright");
    EXPECT_FALSE(question());
    EXPECT_TRUE(window().isWindowModified());
}

TEST_F(WindowProjectFilesTest, ARecordingThatItNamesTwiceIsOpenedOnce)
{
    const ProjectRecording recording{m_folder / "a.wav", {}, {}};
    ASSERT_TRUE(writeProject(file(), {{recording, recording}, 1, "one", {"one"}}));
    dropFile("lesson.rollwright");
    EXPECT_EQ(session().recordings().size(), 1U);
    EXPECT_TRUE(window().isWindowModified());
}

TEST_F(WindowProjectFilesTest, WhatIsNotThereKeepsWhatWasMadeOfIt)
{
    makeSavedProject();
    stop();
    std::filesystem::remove_all(m_folder / "corrections");
    std::filesystem::create_directory(m_folder / "moved");
    std::filesystem::rename(m_folder / "b.wav", m_folder / "moved/b.wav");
    start();
    dropFile("lesson.rollwright");
    ASSERT_TRUE(processEventsUntil(
        [&] { return session().recordings().size() == 2 && run(1)->state == RunState::Failed; }));
    EXPECT_TRUE(window().messages().messages().join('\n').contains("b.wav. Drop"));
    EXPECT_FALSE(window().isWindowModified());

    dropFile("moved/b.wav");
    ASSERT_TRUE(settled());
    EXPECT_EQ(run(1)->work.corrections.removed.size(), 3U);
    EXPECT_TRUE(window().isWindowModified());
    save();
    EXPECT_EQ(readProject(file())->recordings[1].file, m_folder / "moved/b.wav");
}

TEST_F(WindowProjectFilesTest, AFileComesBackForTheOneOfItsContentAndForNoOther)
{
    const Corrections ofFirst{{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}};
    const Corrections ofSecond{{}, {{Seconds(0.5), Seconds(0.7), Pitch{81}, 64}}};
    for (const char* folder : {"new", "else"})
        std::filesystem::create_directory(m_folder / folder);
    std::filesystem::rename(m_folder / "b.wav", m_folder / "new/01.wav");
    writeSine(m_folder / "else/01.wav", 2);
    const auto project = [&](const std::string& first, const std::string& second) {
        return Project{{{m_folder / "A/01.wav", {}, {{"one", std::nullopt, ofFirst}}, first},
                        {m_folder / "B/01.wav", {}, {{"one", std::nullopt, ofSecond}}, second}},
                       0,
                       "one",
                       {"one"}};
    };
    ASSERT_TRUE(writeProject(file(), project("0", *sha256Of(m_folder / "new/01.wav"))));
    dropFile("lesson.rollwright");
    ASSERT_TRUE(waitForEnd(0) && waitForEnd(1));
    dropFile("new/01.wav");
    ASSERT_TRUE(processEventsUntil([&] { return session().recordings().size() == 2; }));
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_EQ(run(1)->work.corrections, ofSecond);
    EXPECT_EQ(session().recordings()[1]->file, m_folder / "new/01.wav");
    EXPECT_EQ(session().recordings()[0]->file, m_folder / "A/01.wav");

    dropFile("else/01.wav");
    ASSERT_TRUE(waitForEnd(2));
    EXPECT_EQ(session().recordings().size(), 3U);
    EXPECT_TRUE(run(2)->work.corrections.empty());
}

TEST_F(WindowProjectFilesTest, AnotherFileThatWasClosedIsNotInTheWay)
{
    const Corrections corrections{{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}};
    const std::string content = *sha256Of(m_folder / "b.wav");
    std::filesystem::create_directory(m_folder / "new");
    writeSine(m_folder / "new/b.wav", 2);
    ASSERT_TRUE(writeProject(
        file(), {{{m_folder / "gone/b.wav", {}, {{"one", std::nullopt, corrections}}, content}},
                 0,
                 "one",
                 {"one"}}));
    dropFile("lesson.rollwright");
    ASSERT_TRUE(waitForEnd(0));
    dropFile("new/b.wav");
    ASSERT_TRUE(processEventsUntil([&] {
        save(); // it is known some time after it was opened
        const auto saved = readProject(file())->recordings;
        return saved.size() == 2 && !saved[1].content.empty();
    }));
    ASSERT_TRUE(waitForEnd(1));
    window().actions().close->trigger();
    save();
    std::filesystem::rename(m_folder / "b.wav", m_folder / "new/b.wav");
    dropFile("new/b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return session().recordings().size() == 1; }));
    EXPECT_EQ(session().recordings()[0]->file, m_folder / "new/b.wav");
    EXPECT_EQ(run(0)->work.corrections, corrections);
}

TEST_F(WindowProjectFilesTest, WhatNoModelCanHearComesBackAllTheSame)
{
    const Corrections corrections{{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}};
    const std::filesystem::path before = m_folder / "gone/a.wav";
    ASSERT_TRUE(writeProject(
        file(), {{{before, {}, {{"theirs", std::nullopt, corrections}}}}, 0, "theirs", {}}));
    m_script->broken = true; // as it is not installed
    dropFile("lesson.rollwright");
    ASSERT_TRUE(waitForEnd(0, "theirs"));
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil(
        [&] { return session().recordings().size() == 1 && run(0)->state == RunState::Failed; }));
    EXPECT_EQ(session().recordings()[0]->file, m_folder / "a.wav");
    EXPECT_EQ(run(0, "theirs")->work.corrections, corrections);
}

TEST_F(WindowProjectFilesTest, AReferenceThatIsNotThereIsKept)
{
    makeSavedProject();
    std::filesystem::rename(m_folder / "b.tsv", m_folder / "b.away");
    dropFile("lesson.rollwright");
    EXPECT_FALSE(window().isWindowModified()) << "it is not known yet";
    ASSERT_TRUE(processEventsUntil(
        [&] { return session().recordings().size() == 2 && reference(1).error; }));
    EXPECT_FALSE(window().isWindowModified());
    save();
    EXPECT_EQ(readProject(file())->recordings[1].reference, m_folder / "b.tsv");
}

TEST_F(WindowProjectFilesTest, AReferenceIsKeptThatIsNotReadYet)
{
    makeSavedProject();
    dropFile("lesson.rollwright");
    ASSERT_TRUE(reference(1).loading);
    save();
    EXPECT_EQ(readProject(file())->recordings[1].reference, m_folder / "b.tsv");
}

TEST_F(WindowProjectFilesTest, AReferenceThatWasTakenAwayStaysAway)
{
    const auto saved = [this] { return readProject(file())->recordings[1].reference; };
    makeSavedProject();
    session().removeReference(session().recordings()[1]->id);
    EXPECT_TRUE(window().isWindowModified());
    save();
    EXPECT_EQ(saved(), std::filesystem::path());
    stop();
    start();
    dropFile("lesson.rollwright");
    ASSERT_TRUE(waitForEnd(0) && waitForEnd(1));
    EXPECT_TRUE(reference(1).chosen().empty());
    EXPECT_FALSE(window().isWindowModified());

    dropFile("b.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return reference(1).notes != nullptr; }));
    save();
    EXPECT_EQ(saved(), m_folder / "b.tsv");
}

TEST_F(WindowProjectFilesTest, AnotherRecordingInThePlaceOfOneIsSaid)
{
    const auto content = [this] { return readProject(file())->recordings[0].content; };
    makeSavedProject();
    ASSERT_TRUE(processEventsUntil([&] {
        save(); // it is known some time after the recording was opened
        return !content().empty();
    }));
    const std::string before = content();
    writeSine(m_folder / "a.wav", 2);
    dropFile("lesson.rollwright");
    EXPECT_TRUE(processEventsUntil([&] {
        return window().messages().messages().join("").contains("\"a.wav\" is another recording");
    }));
    EXPECT_FALSE(window().isWindowModified());
    EXPECT_EQ(run(1)->work.corrections.removed.size(), 3U) << "nothing is thrown away";
    EXPECT_EQ(content(), before);
    save();
    EXPECT_NE(content(), before);
}

TEST_F(WindowProjectFilesTest, AModelThatIsNotInstalledKeepsWhatWasMadeOfIt)
{
    const Corrections corrections{{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}};
    ASSERT_TRUE(writeProject(
        file(),
        {{{m_folder / "a.wav", {}, {{"theirs", std::nullopt, corrections}}}}, 0, "theirs", {}}));
    dropFile("lesson.rollwright");
    ASSERT_TRUE(waitForEnd(0, "theirs"));
    save();
    EXPECT_EQ(readProject(file())->recordings[0].runs[0].corrections, corrections);
    EXPECT_EQ(m_studio->selection().model()->id, "one");
}

} // namespace
} // namespace rollwright
