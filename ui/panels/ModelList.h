#pragma once

#include <vector>

#include <QTreeWidget>

#include "ui/theme/Theme.h"

namespace rollwright {

/// A column of the roll grid that can be shown: the reference, or a model with what it does for the
/// recording in view.
struct ModelRow {
    QString id; ///< empty: the reference
    QString name;
    QString state;
    QString toolTip;
    bool shown = false;
    bool canToggle = true;
    bool chosen = false; ///< the one that is worked with
    bool active = false; ///< can be cancelled
    bool failed = false;

    bool operator==(const ModelRow&) const = default;
};

/// The reference and the models with a check box each: whether it stands among the columns. Where
/// there is little room states, which stand in the tool tips as well, give way to names, to a third
/// of it.
class ModelList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ModelList(QWidget* parent = nullptr);

    void setRows(const std::vector<ModelRow>& rows);
    void setTheme(const Theme& theme);

Q_SIGNALS:
    void shownChanged(const QString& id, bool shown);
    void chosen(const QString& id);
    void transcribeRequested(const QString& id, bool everywhere); ///< else this recording only
    void cancelRequested(const QString& id);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const ModelRow& rowOf(QTreeWidgetItem* item) const;
    void fill(QTreeWidgetItem& item, const ModelRow& row);
    int widthOfStates() const;
    void shareWidth();

    std::vector<ModelRow> m_rows;
    QColor m_failure;
};

} // namespace rollwright
