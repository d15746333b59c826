#pragma once

#include <QHeaderView>

namespace rollwright {

/// Headings of columns that lose their end where there is no room for the whole.
class ElidedHeader : public QHeaderView
{
public:
    ElidedHeader();

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;
};

} // namespace rollwright
