#include <QComboBox>
#include <QLabel>

#include "tests/app/studio/WindowFixture.h"
#include "ui/panels/CurvePlot.h"
#include "ui/panels/ScoreBars.h"
#include "ui/panels/SentencePages.h"

namespace rollwright {
namespace {

/// The fake hears keys 51, 52 and 53 at 0.2, 1.2 and 2.2 s; the reference knows the second one.
class WindowChartsTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        dropFile("b.wav");
        ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
        charts().show();
        charts().parentWidget()->raise();
    }

    ChartPanel& charts() { return window().charts(); }
    const BarChart& bars() { return charts().findChild<ScoreBars*>()->chart(); }
    CurvePlot& curve() { return *charts().findChild<CurvePlot*>(); }

    bool curveComes()
    {
        return processEventsUntil([this] { return curve().curve() != nullptr; });
    }
};

TEST_F(WindowChartsTest, BarsShowTheScoresOfTheShownModels)
{
    ASSERT_EQ(bars().series.size(), 1U);
    EXPECT_EQ(bars().series[0].name, "Fake one");
    EXPECT_DOUBLE_EQ(bars().groups[2].scores[0].value().precision, 1.0 / 3);
    charts().findChild<QComboBox*>()->setCurrentIndex(1);
    ASSERT_EQ(bars().groups.size(), 1U);
    EXPECT_EQ(bars().groups[0].details[0], "1 found, 0 missed, 2 extra");
    showColumn("Fake two");
    ASSERT_TRUE(processEventsUntil([&] { return bars().series.size() == 2; }));
}

TEST_F(WindowChartsTest, AModelKeepsItsColourInRollsAndChartsWhenAnotherColumnGoes)
{
    showColumn("Fake two");
    ASSERT_TRUE(processEventsUntil([&] { return bars().series.size() == 2; }));
    RollGrid& rolls = window().rolls();
    rolls.setArrangement(RollArrangement::Overlay);
    const QColor one = bars().series[0].colour;
    const QColor two = bars().series[1].colour;
    EXPECT_NE(one, two);
    const auto colourInRolls = [&](std::size_t column) {
        return rolls.panes().front()->title()->entries().at(column).colour;
    };
    EXPECT_EQ(colourInRolls(0), rolls.theme().columns[0]) << "the ground truth";
    EXPECT_EQ(colourInRolls(1), one);
    EXPECT_EQ(colourInRolls(2), two);
    showColumn("Ground truth", false);
    EXPECT_EQ(bars().series[0].colour, one);
    EXPECT_EQ(bars().series[1].colour, two);
    EXPECT_EQ(colourInRolls(0), one);
    EXPECT_EQ(colourInRolls(1), two);
    showColumn("Fake one", false);
    ASSERT_EQ(bars().series.size(), 1U);
    EXPECT_EQ(bars().series[0].colour, two);
}

TEST_F(WindowChartsTest, TheCurveComesAndThePresentPointFollowsTheThreshold)
{
    ASSERT_TRUE(curveComes());
    EXPECT_GE(curve().curve()->points.size(), curveThresholds().size());
    EXPECT_DOUBLE_EQ(curve().present()->scores.precision, 1.0 / 3);
    EXPECT_EQ(curve().colour(), bars().series[0].colour);
    DecoderParams deaf = run(0)->params();
    deaf.onsetThreshold = 0.93;
    Q_EMIT window().decoder().paramsEdited(deaf);
    ASSERT_TRUE(processEventsUntil([&] { return curve().present()->threshold == 0.93; }));
    EXPECT_EQ(curve().present()->scores.recall, 0);
    ASSERT_TRUE(curve().curve()) << "no other value changed, so there is nothing to compute";
    EXPECT_EQ(curve().curve()->points.size(), curveThresholds().size() + 1);
}

TEST_F(WindowChartsTest, WhatWasClosedIsForgottenWhileChartsAreHidden)
{
    ASSERT_TRUE(curveComes());
    const std::weak_ptr<const Transcription> closed = run(0)->calibrated;
    charts().hide();
    std::filesystem::create_directory(m_folder / "other");
    writeSine(m_folder / "other/b.wav", 2);
    std::filesystem::copy(m_folder / "b.tsv", m_folder / "other/b.tsv");
    dropFile("other/b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(1) && run(1)->assessment; }));
    session().close(session().recordings().front()->id);
    EXPECT_TRUE(processEventsUntil([&] { return closed.expired(); }));
}

TEST_F(WindowChartsTest, AnotherFrameThresholdMakesAnotherCurve)
{
    ASSERT_TRUE(curveComes());
    DecoderParams other = run(0)->params();
    other.minimumLength = 0.25;
    Q_EMIT window().decoder().paramsEdited(other);
    ASSERT_TRUE(processEventsUntil(
        [&] { return curve().curve() && curve().curve()->params.minimumLength == 0.25; }));
}

TEST_F(WindowChartsTest, WithoutAReferenceItSaysSo)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_TRUE(curve().isHidden());
    EXPECT_FALSE(charts().findChild<ScoreBars*>()->isVisible());
    const auto* sentence =
        qobject_cast<QLabel*>(charts().findChild<SentencePages*>()->currentWidget());
    ASSERT_NE(sentence, nullptr);
    EXPECT_TRUE(sentence->text().startsWith("No reference, so")) << sentence->text().toStdString();
}

} // namespace
} // namespace rollwright
