#include "ui/panels/RecordingFilter.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>
#include <gtest/gtest.h>

#include "ui/panels/RecordingList.h"

namespace rollwright {
namespace {

class RecordingFilterTest : public testing::Test
{
protected:
    RecordingFilterTest()
    {
        setRows(12);
        m_filter.resize(250, 400);
        m_filter.show();
    }

    void setRows(int count)
    {
        std::vector<RecordingRow> rows;
        for (int i = 0; i < count; ++i)
            rows.push_back({i + 1, QStringLiteral("Take %1.wav").arg(i), "queued", "", false});
        m_list->setRows(rows);
    }

    QStringList shown() const
    {
        QStringList names;
        for (int i = 0; i < m_list->count(); ++i) {
            if (!m_list->isRowHidden(i))
                names << m_list->item(i)->text().section('\n', 0, 0);
        }
        return names;
    }

    RecordingList* m_list = new RecordingList;
    RecordingFilter m_filter{m_list};
    QLineEdit& m_line = *m_filter.findChild<QLineEdit*>();
};

TEST_F(RecordingFilterTest, IsThereForLongListsOnly)
{
    EXPECT_TRUE(m_line.isVisible());
    EXPECT_FALSE(m_line.accessibleName().isEmpty());
    m_line.setText("11");
    setRows(10);
    EXPECT_FALSE(m_line.isVisible());
    EXPECT_EQ(shown().size(), 10) << "none is hidden without a word";
}

TEST_F(RecordingFilterTest, NarrowsTheListToNames)
{
    QTest::keyClicks(&m_line, "take 1");
    EXPECT_EQ(shown(), (QStringList{"Take 1.wav", "Take 10.wav", "Take 11.wav"}));
    setRows(13);
    EXPECT_EQ(shown().size(), 4) << "also what comes later";
    m_line.setText("queued");
    EXPECT_TRUE(shown().isEmpty()) << "that is no name";
}

TEST_F(RecordingFilterTest, TheChosenRecordingIsNotHidden)
{
    m_list->setChosen(6);
    m_line.setText("11");
    EXPECT_EQ(shown(), (QStringList{"Take 5.wav", "Take 11.wav"}));
    m_list->setCurrentRow(11);
    EXPECT_EQ(shown(), (QStringList{"Take 11.wav"}));
    m_list->setChosen(1);
    EXPECT_EQ(shown(), (QStringList{"Take 0.wav", "Take 11.wav"}));
}

TEST_F(RecordingFilterTest, EscapeClearsItBeforeItStopsAnything)
{
    QAction stop;
    stop.setShortcut(Qt::Key_Escape);
    m_filter.addAction(&stop);
    int stopped = 0;
    QObject::connect(&stop, &QAction::triggered, [&] { ++stopped; });
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_filter));
    m_line.setFocus();
    QTest::keyClicks(&m_line, "11");
    QTest::keyClick(&m_line, Qt::Key_Escape);
    EXPECT_EQ(m_line.text(), "");
    EXPECT_EQ(shown().size(), 12);
    EXPECT_EQ(stopped, 0);
    QTest::keyClick(&m_line, Qt::Key_Escape);
    EXPECT_EQ(stopped, 1);
}

TEST_F(RecordingFilterTest, TheArrowDownGoesOnToTheList)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_filter));
    m_line.setFocus();
    QTest::keyClick(&m_line, Qt::Key_Down);
    EXPECT_TRUE(m_list->hasFocus());
}

} // namespace
} // namespace rollwright
