#include "ui/panels/StudyView.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <gtest/gtest.h>

#include "tests/support/Mouse.h"

namespace rollwright {
namespace {

const QString kStar = QString::fromUtf8("\u2605 ");

EvaluationReport reportWith(double f1)
{
    EvaluationReport report;
    report.note.f1 = f1;
    report.note.precision = 1 - f1;
    return report;
}

/// Two models on four recordings; the last one is not scored yet, and the second model failed on
/// the third.
std::shared_ptr<StudyTable> makeTable()
{
    auto table = std::make_shared<StudyTable>(std::vector<std::string>{"b", "a", "c", "d"},
                                              std::vector<std::string>{"Overtone", "LSTM"});
    const double f1[3][2] = {{0.5, 0.25}, {0.75, 0.9}, {0.1, 0}};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t k = 0; k < 2; ++k)
            table->at({i, k}).report = reportWith(f1[i][k]);
    }
    table->at({2, 1}) = {std::nullopt, Error{ErrorCode::DamagedAudio, "c.wav", {}}};
    return table;
}

class StudyViewTest : public testing::Test
{
protected:
    StudyViewTest()
    {
        m_view.resize(700, 300);
        m_view.showTable(m_table);
        QObject::connect(&m_view, &StudyView::recordingChosen,
                         [this](int recording) { m_chosen.push_back(recording); });
    }

    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_view.model()->index(row, column).data(role).toString();
    }

    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < m_view.model()->rowCount(); ++row)
            texts << cell(row, column);
        return texts;
    }

    void press(int key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_view, &event);
    }

    std::shared_ptr<StudyTable> m_table = makeTable();
    StudyView m_view;
    std::vector<int> m_chosen;
};

TEST_F(StudyViewTest, ShowsScoresAndMarksTheBestByAStar)
{
    EXPECT_EQ(column(0).mid(0, 4), (QStringList{"b", "a", "c", "d"}));
    EXPECT_EQ(cell(0, 1), kStar + "0.500");
    EXPECT_EQ(cell(0, 2), "0.250");
    EXPECT_EQ(cell(1, 2), kStar + "0.900");
    EXPECT_EQ(cell(1, 2, Qt::AccessibleTextRole), "LSTM, 0.900, the best");
    EXPECT_EQ(cell(2, 1), "0.100") << "there is nothing to be better than";
    EXPECT_EQ(cell(2, 2), "failed");
    EXPECT_TRUE(cell(2, 2, Qt::ToolTipRole).contains("c.wav"));
    EXPECT_EQ(cell(3, 1), "");
    EXPECT_EQ(cell(3, 1, Qt::AccessibleTextRole), "Overtone, not yet scored");
}

TEST_F(StudyViewTest, MarksNoFrameScoreOverFramesOfDifferentLengths)
{
    m_view.setField(*mainFields().back().field);
    for (const bool oneGrid : {true, false}) {
        auto table = std::make_shared<StudyTable>(std::vector<std::string>{"a"},
                                                  std::vector<std::string>{"m", "n"}, oneGrid);
        for (const std::size_t model : {0U, 1U})
            table->at({0, model}).report = reportWith(0.5);
        table->at({0, 0}).report->frame.frame.f1 = 0.75;
        m_view.showTable(table);
        EXPECT_EQ(cell(0, 1), (oneGrid ? kStar : QString()) + "0.750");
        EXPECT_EQ(cell(1, 1).startsWith(kStar), oneGrid);
    }
}

TEST_F(StudyViewTest, TheLastRowHoldsMeansOfWhatAllModelsScored)
{
    EXPECT_EQ(cell(4, 0), QString::fromUtf8("Mean \u00b1 standard deviation of 2 of 4"));
    EXPECT_EQ(cell(4, 1), kStar + QString::fromUtf8("0.625 \u00b1 0.125"));
    EXPECT_EQ(cell(4, 2), QString::fromUtf8("0.575 \u00b1 0.325"));
    EXPECT_TRUE(cell(4, 1, Qt::ToolTipRole).contains("2 of 4"));
    EXPECT_TRUE(cell(4, 1, Qt::ToolTipRole).contains("divided by n"));
}

TEST_F(StudyViewTest, OneRecordingDoesNotDeviate)
{
    const auto table = std::make_shared<StudyTable>(std::vector<std::string>{"b"},
                                                    std::vector<std::string>{"Overtone"});
    table->at({0, 0}).report = reportWith(0.5);
    m_view.showTable(table);
    EXPECT_TRUE(cell(1, 1).endsWith("0.500"));
    EXPECT_FALSE(cell(1, 1, Qt::ToolTipRole).contains("divided"));
    EXPECT_FALSE(m_view.horizontalHeader()->highlightSections()) << "bold is too wide";
}

TEST_F(StudyViewTest, SortsByAnyColumnAndKeepsTheMeansLast)
{
    const auto names = [this] { return column(0).mid(0, 4).join(' '); };
    const auto sort = [this](int column, Qt::SortOrder order) {
        m_view.horizontalHeader()->setSortIndicator(column, order);
        EXPECT_TRUE(cell(4, 0).startsWith("Mean"));
    };
    sort(0, Qt::AscendingOrder);
    EXPECT_EQ(names(), "a b c d");
    sort(0, Qt::DescendingOrder);
    EXPECT_EQ(names(), "d c b a");
    sort(1, Qt::AscendingOrder);
    EXPECT_EQ(names(), "c b a d") << "d has no score";
    sort(1, Qt::DescendingOrder);
    EXPECT_EQ(names(), "a b c d");
    sort(2, Qt::AscendingOrder);
    EXPECT_EQ(names(), "b a c d");
}

TEST_F(StudyViewTest, AClickOnAHeadingSorts)
{
    m_view.show();
    QHeaderView& header = *m_view.horizontalHeader();
    const QPointF at(header.sectionViewportPosition(1) + 20, header.height() / 2.0);
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const bool press = type == QEvent::MouseButtonPress;
        QMouseEvent event(type, at, header.viewport()->mapToGlobal(at), Qt::LeftButton,
                          press ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(header.viewport(), &event);
    }
    EXPECT_EQ(header.sortIndicatorSection(), 1);
    EXPECT_EQ(column(0)[0], "a") << "the highest first";
    EXPECT_TRUE(column(0)[4].startsWith("Mean"));
}

TEST_F(StudyViewTest, ScoresAppearWhenTheyCome)
{
    m_view.horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    for (const std::size_t model : {0U, 1U})
        m_table->at({3, model}).report = reportWith(0.95);
    m_view.refresh();
    EXPECT_EQ(cell(0, 0), "d") << "it takes its place";
    EXPECT_EQ(cell(0, 1), kStar + "0.950");
    EXPECT_EQ(cell(0, 2), kStar + "0.950") << "equal ones are marked alike";
    EXPECT_TRUE(cell(4, 0).endsWith("3 of 4"));
}

TEST_F(StudyViewTest, ShowsAnotherMeasure)
{
    m_view.setField(*mainFields()[1].field);
    EXPECT_EQ(cell(0, 1), "0.500");
    EXPECT_EQ(cell(0, 2), kStar + "0.750");
    EXPECT_EQ(cell(4, 1), QString::fromUtf8("0.375 \u00b1 0.125"));
}

TEST_F(StudyViewTest, ADoubleClickOrEnterOpensTheRecordingOfARow)
{
    m_view.show();
    m_view.horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    doubleClickOn(m_view, m_view.model()->index(0, 1));
    EXPECT_EQ(m_chosen, std::vector<int>{1}) << "\"a\" is the second of the study";
    m_view.setCurrentIndex(m_view.model()->index(1, 0));
    press(Qt::Key_Return);
    EXPECT_EQ(m_chosen.back(), 0);
    m_view.setCurrentIndex(m_view.model()->index(4, 0));
    press(Qt::Key_Return);
    EXPECT_EQ(m_chosen.size(), 2U) << "the means are no recording";
}

TEST_F(StudyViewTest, WidthsAreTakenAndTold)
{
    QVariantMap told;
    QObject::connect(&m_view, &StudyView::widthsChanged,
                     [&](const QVariantMap& widths) { told = widths; });
    m_view.setWidths({{"LSTM", 222}});
    EXPECT_EQ(m_view.columnWidth(2), 222);
    EXPECT_TRUE(told.isEmpty()) << "only what the user does is news";
    m_view.horizontalHeader()->resizeSection(1, 77);
    EXPECT_EQ(told.value("Overtone").toInt(), 77);
    m_view.showTable(makeTable());
    EXPECT_EQ(m_view.columnWidth(1), 77);
    EXPECT_EQ(m_view.columnWidth(2), 222);
}

TEST_F(StudyViewTest, ColumnsShareTheRoomAsFarAsTheirScoresCanBeRead)
{
    const auto table = std::make_shared<StudyTable>(
        std::vector<std::string>{"a", "b"},
        std::vector<std::string>{"Overtone", "CRNN", "LSTM", "Onsets and Frames"});
    for (std::size_t model = 0; model < 4; ++model) {
        for (std::size_t recording = 0; recording < 2; ++recording)
            table->at({recording, model}).report = reportWith(0.5);
    }
    bool told = false;
    QObject::connect(&m_view, &StudyView::widthsChanged, [&] { told = true; });
    m_view.showTable(table);
    m_view.show();
    const auto resize = [&](int width) {
        m_view.resize(width, 300);
        return m_view.horizontalHeader()->length();
    };
    EXPECT_LT(resize(1600), 900) << "with room enough no wider than of use";
    const int widest = m_view.columnWidth(4);
    EXPECT_LT(resize(300), 900);
    const QModelIndex mean = m_view.model()->index(2, 4);
    EXPECT_TRUE(mean.data().toString().startsWith(kStar));
    EXPECT_GT(m_view.columnWidth(4), m_view.sizeHintForIndex(mean).width()) << "and the grid";
    EXPECT_GE(m_view.columnWidth(0), 200);
    const int least = m_view.horizontalHeader()->length();
    const int fitting = resize(least + 20);
    EXPECT_LE(fitting, m_view.viewport()->width()) << "and fit as soon as they can";
    EXPECT_LE(m_view.columnWidth(4), widest);
    EXPECT_FALSE(told) << "only what the user does is news";
    EXPECT_EQ(m_view.model()->headerData(4, Qt::Horizontal, Qt::ToolTipRole), "Onsets and Frames");
}

TEST_F(StudyViewTest, ShowsNothingOfNothing)
{
    m_view.showTable(nullptr);
    EXPECT_EQ(m_view.model()->rowCount(), 0);
    m_view.showTable(
        std::make_shared<StudyTable>(std::vector<std::string>{"a"}, std::vector<std::string>{}));
    EXPECT_EQ(m_view.model()->rowCount(), 2) << "without models there are only names";
    m_view.setField(*mainFields()[2].field);
    press(Qt::Key_Return);
    EXPECT_TRUE(m_chosen.empty());
}

} // namespace
} // namespace rollwright
