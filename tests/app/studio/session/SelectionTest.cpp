#include "app/studio/session/Selection.h"

#include <set>

#include <gmock/gmock.h>

#include "app/studio/session/Session.h"
#include "tests/app/studio/FakeModel.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

std::vector<ModelInfo> models()
{
    return {fakeInfo("d"), fakeInfo("c"), fakeInfo("b"), fakeInfo("a")};
}

class SelectionTest : public testing::Test
{
protected:
    std::vector<std::string> shown() const
    {
        std::vector<std::string> ids;
        if (m_selection.columns().reference)
            ids.emplace_back("reference");
        for (const ModelInfo& model : m_selection.columns().models)
            ids.push_back(model.id);
        return ids;
    }

    const std::vector<ModelInfo> m_models = models();
    Session m_session{nullptr};
    Selection m_selection{m_session, m_models, &m_models[2]};
};

TEST_F(SelectionTest, BeginsWithTheReferenceAndThePreferredModel)
{
    EXPECT_THAT(shown(), ElementsAre("reference", "b"));
    EXPECT_EQ(m_selection.model()->id, "b");
    EXPECT_FALSE(m_selection.columns().noneInstalled);
    EXPECT_TRUE(Selection(m_session, {}, nullptr).columns().noneInstalled);
    EXPECT_EQ(Selection(m_session, {}, nullptr).model(), nullptr);
}

TEST_F(SelectionTest, TheFirstModelThatIsInstalledIsWorkedWith)
{
    Selection selection(m_session, {}, nullptr);
    std::vector<std::string> chosen;
    QObject::connect(&selection, &Selection::modelChanged,
                     [&] { chosen.push_back(selection.model()->id); });
    for (const ModelInfo& model : m_models)
        selection.install(model);
    EXPECT_THAT(chosen, ElementsAre("d"));
}

TEST_F(SelectionTest, FindsWhatTheModelMadeOfARecording)
{
    Recording recording;
    EXPECT_EQ(m_selection.runOf(&recording), nullptr) << "it was not asked";
    for (const std::size_t index : {1U, 2U})
        recording.runs.emplace_back().model = m_models[index];
    EXPECT_EQ(m_selection.runOf(&recording), recording.findRun(m_selection.model()->id));
    EXPECT_NE(m_selection.runOf(&recording), nullptr);
    EXPECT_EQ(m_selection.runOf(nullptr), nullptr);
    EXPECT_EQ(Selection(m_session, {}, nullptr).runOf(&recording), nullptr);
}

TEST_F(SelectionTest, KnowsTheRecordingThatIsLookedAtAsLongAsItIsOpen)
{
    EXPECT_EQ(m_selection.current(), nullptr);
    EXPECT_EQ(m_selection.run(), nullptr);
    const int id = m_session.openLive("being made.flac", *m_selection.model());
    const auto live = m_session.lookAt(id);
    m_selection.setRecording(live->recording->id);
    EXPECT_EQ(m_selection.current(), live->recording);
    EXPECT_EQ(m_selection.run(), live->run);
    m_session.close(live->recording->id);
    EXPECT_EQ(m_selection.current(), nullptr);
}

TEST_F(SelectionTest, ShowsOneToFiveColumnsInTheOrderOfTheModels)
{
    m_selection.install(fakeInfo("e"));
    for (const char* id : {"a", "e", "c", "d"})
        m_selection.setShown(id, true);
    EXPECT_THAT(shown(), ElementsAre("reference", "c", "b", "a", "e")) << "a sixth does not fit";
    EXPECT_FALSE(m_selection.canToggle("d"));
    m_selection.setShown(Selection::kReferenceColumn, false);
    m_selection.setShown("d", true);
    EXPECT_THAT(shown(), ElementsAre("d", "c", "b", "a", "e"));
    for (const char* id : {"a", "b", "c", "d", "e"})
        m_selection.setShown(id, false);
    EXPECT_THAT(shown(), ElementsAre("e")) << "the last one stays";
}

TEST_F(SelectionTest, TellsOfChangesOnly)
{
    int columns = 0;
    int model = 0;
    QObject::connect(&m_selection, &Selection::columnsChanged, [&] { ++columns; });
    QObject::connect(&m_selection, &Selection::modelChanged, [&] { ++model; });
    m_selection.setShown("b", true);
    m_selection.setShown("not installed", true);
    m_selection.setModel("b");
    m_selection.setModel("not installed");
    EXPECT_EQ(columns + model, 0);
    m_selection.setShown("a", true);
    m_selection.setModel("a");
    EXPECT_EQ(columns, 1);
    EXPECT_EQ(model, 1);
}

TEST_F(SelectionTest, AModelCanBeInstalledLater)
{
    int columns = 0;
    QObject::connect(&m_selection, &Selection::columnsChanged, [&] { ++columns; });
    const auto before = shown();
    m_selection.install(fakeInfo("new"));
    EXPECT_EQ(columns, 1);
    EXPECT_EQ(m_selection.installed().back().id, "new");
    EXPECT_EQ(shown(), before);

    Selection none(m_session, {}, nullptr);
    none.install(fakeInfo("first"));
    ASSERT_TRUE(none.model());
    EXPECT_EQ(none.model()->id, "first");
}

TEST_F(SelectionTest, ColumnsComeBackAsTheyWere)
{
    m_selection.setShown("a", true);
    Selection other(m_session, m_models, nullptr);
    other.restoreColumns(m_selection.columnIds());
    EXPECT_EQ(other.columnIds(), m_selection.columnIds());
    other.restoreColumns({"removed since"});
    EXPECT_EQ(other.columnIds(), m_selection.columnIds());
}

TEST_F(SelectionTest, AModelKeepsItsColourWhileOthersComeAndGo)
{
    m_selection.install(fakeInfo("e"));
    m_selection.install(fakeInfo("f")); // has the place of "d" when five are counted
    const auto colour = [this](const char* id) { return m_selection.columns().colourOf(id); };
    EXPECT_EQ(colour(Selection::kReferenceColumn), 0U);
    EXPECT_EQ(colour("d"), 0U) << "it is not shown";
    const std::size_t b = colour("b");
    m_selection.setShown("d", true);
    const std::size_t d = colour("d");
    m_selection.setShown(Selection::kReferenceColumn, false);
    for (const char* id : {"f", "e", "a"})
        m_selection.setShown(id, true);
    EXPECT_EQ(colour("b"), b);
    EXPECT_EQ(colour("d"), d);
    std::set<std::size_t> colours;
    for (const char* id : {"a", "b", "d", "e", "f"})
        colours.insert(colour(id));
    EXPECT_THAT(colours, ElementsAre(1U, 2U, 3U, 4U, 5U)) << "that of the ground truth is its own";
    m_selection.setShown("d", false);
    m_selection.setShown(Selection::kReferenceColumn, true);
    m_selection.setShown("f", false);
    m_selection.setShown("d", true);
    EXPECT_EQ(colour("d"), d) << "it comes back as it went";
}

TEST_F(SelectionTest, ModelsComeBackInTheirColours)
{
    std::vector<ModelInfo> installed = m_models;
    installed.push_back(fakeInfo("e"));
    installed.push_back(fakeInfo("f")); // has the place of "d" when five are counted
    Selection before(m_session, installed, nullptr);
    before.setShown("f", true);
    before.setShown("d", true);
    const auto coloursOf = [](const Selection& selection) { return selection.columns().colours; };
    Selection after(m_session, installed, nullptr);
    after.restoreColumns(before.columnIds());
    EXPECT_EQ(coloursOf(after), coloursOf(before));

    const std::size_t d = before.columns().colourOf("d");
    before.restoreColumns({"", "a", "d"}); // as a project does
    EXPECT_EQ(before.columns().colourOf("d"), d) << "it was shown all the time";
}

TEST_F(SelectionTest, WhatIsDoneWithSeveralConcernsAllUntilTwoAreMarked)
{
    Recording first;
    first.id = 1;
    int announced = 0;
    QObject::connect(&m_selection, &Selection::markedChanged, [&] { ++announced; });
    m_selection.setMarked({2});
    EXPECT_TRUE(m_selection.concerns(first));
    EXPECT_EQ(announced, 0);
    m_selection.setMarked({2, 3});
    EXPECT_FALSE(m_selection.concerns(first));
    EXPECT_EQ(m_selection.marked(), 2);
    m_selection.setMarked({1});
    EXPECT_TRUE(m_selection.concerns(first));
    EXPECT_EQ(m_selection.marked(), 0);
    EXPECT_EQ(announced, 2);
}

} // namespace
} // namespace rollwright
