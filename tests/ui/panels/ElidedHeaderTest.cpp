#include "ui/panels/ElidedHeader.h"

#include <QStandardItemModel>
#include <QStyleOptionHeader>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

struct Header : ElidedHeader {
    QString drawn(int section) const
    {
        QStyleOptionHeaderV2 option;
        initStyleOption(&option);
        initStyleOptionForIndex(&option, section);
        return option.text;
    }
};

TEST(ElidedHeader, OnlyAHeadingWithoutRoomLosesItsEnd)
{
    const QString name = "Onsets and Frames";
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({name, name});
    Header header;
    header.setModel(&model);
    header.resizeSection(0, 70);
    header.resizeSection(1, 400);
    EXPECT_TRUE(header.drawn(0).startsWith("Ons")) << header.drawn(0).toStdString();
    EXPECT_TRUE(header.drawn(0).endsWith(QString::fromUtf8("\u2026")));
    EXPECT_EQ(header.drawn(1), name);
}

} // namespace
} // namespace rollwright
