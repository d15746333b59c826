#include "ui/panels/PinnedTree.h"

#include <QScrollBar>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr int kNames = 80; ///< pixels

/// A group of two rows, with more columns than there is room for.
class PinnedTreeTest : public testing::Test
{
protected:
    PinnedTreeTest()
    {
        m_tree.setColumnCount(6);
        m_tree.setHeaderLabels({"Measure", "A", "B", "C", "D", "E"});
        m_group = new QTreeWidgetItem(&m_tree, {"A group of a long name"});
        m_group->setFirstColumnSpanned(true);
        for (const char* name : {"Precision", "Recall"})
            new QTreeWidgetItem(m_group, {name, "0.1", "0.2", "0.3", "0.4", "0.5"});
        m_tree.expandAll();
        m_tree.resize(260, 200);
        for (int column = 0; column < m_tree.columnCount(); ++column)
            m_tree.setColumnWidth(column, kNames);
        m_tree.show();
    }

    QScrollBar& bar() { return *m_tree.horizontalScrollBar(); }
    QModelIndex index(int row, int column)
    {
        return m_tree.model()->index(row, column, m_tree.model()->index(0, 0));
    }

    /// Without edges: frames, the line beside what is pinned, and those of headings, which depend
    /// on their neighbours.
    QImage names() { return m_tree.grab().toImage().copy(3, 3, kNames - 6, 90); }

    PinnedTree m_tree;
    QTreeWidgetItem* m_group;
};

TEST_F(PinnedTreeTest, NamesAndHeadingsStayWhereTheyAre)
{
    m_tree.setCurrentItem(m_group->child(1), 0);
    const QImage before = names();
    ASSERT_GT(bar().maximum(), kNames);
    bar().setValue(bar().maximum());
    EXPECT_EQ(names(), before);
    EXPECT_EQ(m_tree.visualRect(index(0, 5)).right(), m_tree.viewport()->width() - 1);
}

TEST_F(PinnedTreeTest, AClickOnANameIsNoneOnWhatItCovers)
{
    const QRect name = m_tree.visualRect(index(1, 0));
    bar().setValue(bar().maximum());
    EXPECT_EQ(m_tree.visualRect(index(1, 0)), name);
    EXPECT_EQ(m_tree.indexAt(name.center()), index(1, 0));
    EXPECT_EQ(m_tree.indexAt({kNames + 20, name.center().y()}).column(), 4);
}

TEST_F(PinnedTreeTest, TheKeyboardUncoversWhereItGoes)
{
    bar().setValue(bar().maximum());
    m_tree.setCurrentItem(m_group->child(0), 2);
    EXPECT_EQ(m_tree.visualRect(index(0, 2)).left(), kNames);
    const int place = bar().value();
    m_tree.setCurrentItem(m_group->child(1), 0);
    EXPECT_EQ(bar().value(), place) << "names are in view anyway";
}

} // namespace
} // namespace rollwright
