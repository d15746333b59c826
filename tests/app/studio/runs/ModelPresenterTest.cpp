#include "app/studio/runs/ModelPresenter.h"

#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

class ModelPresenterTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        writeModel("theirs");
        m_presenter.emplace(ModelPresenter::Parts{fakeFactory(m_script), m_folder / "own",
                                                  m_studio->selection(), window(), *m_settings});
    }

    void TearDown() override
    {
        m_presenter.reset();
        WindowFixture::TearDown();
    }

    /// As if downloaded; the fake factory reads nothing of it.
    void writeModel(const std::string& id) const
    {
        fs::create_directories(m_folder / "download");
        std::ofstream(m_folder / "download/model.pt") << "not read by the fake";
        std::ofstream(m_folder / "download/manifest.json") << R"({"format": 1, "name": "Theirs",
            "architecture": "torchscript", "description": "", "licence": "MIT", "rate": 16000,
            "frontEnd": "audio", "onsetTarget": "binary", "weights": "model.pt",
            "script": {"hop": 512, "outputs": [{"name": "onset", "values": "logits"},
                                               {"name": "frame", "values": "logits"}]},
            "id": ")" << id << "\"}";
    }

    bool add(const fs::path& source)
    {
        m_presenter->add(source);
        EXPECT_FALSE(m_presenter->action()->isEnabled());
        return processEventsUntil([&] { return m_presenter->action()->isEnabled(); });
    }

    std::optional<ModelPresenter> m_presenter;
};

TEST_F(ModelPresenterTest, StandsInTheFileMenu)
{
    const auto* file = window().menuBar()->findChild<QMenu*>("file");
    EXPECT_TRUE(file->actions().contains(m_presenter->action()));
}

TEST_F(ModelPresenterTest, AnAddedModelIsListedAtOnceAndRuns)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    EXPECT_EQ(modelItem("Theirs"), nullptr);
    ASSERT_TRUE(add(m_folder / "download"));
    ASSERT_NE(modelItem("Theirs"), nullptr);
    EXPECT_TRUE(window().statusBar()->currentMessage().contains("Theirs"));
    EXPECT_TRUE(fs::exists(m_folder / "own/theirs/model.pt"));

    showColumn("Theirs");
    ASSERT_TRUE(waitForEnd(0, "theirs"));
    EXPECT_EQ(run(0, "theirs")->state, RunState::Done);
}

TEST_F(ModelPresenterTest, AModelThatCannotBeAddedIsExplainedAndNotListed)
{
    ASSERT_TRUE(add(m_folder / "download/manifest.json"));
    EXPECT_TRUE(window().messages().messages().isEmpty());
    const int rows = window().models().topLevelItemCount();
    ASSERT_TRUE(add(m_folder / "download")); // again
    EXPECT_EQ(window().messages().messages().size(), 1);
    EXPECT_EQ(window().models().topLevelItemCount(), rows);
    writeModel("../else");
    ASSERT_TRUE(add(m_folder / "download"));
    EXPECT_EQ(window().messages().messages().size(), 2);
    EXPECT_EQ(window().models().topLevelItemCount(), rows);
}

} // namespace
} // namespace rollwright
