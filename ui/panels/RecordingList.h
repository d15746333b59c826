#pragma once

#include <vector>

#include <QListWidget>

#include "ui/theme/Theme.h"

namespace rollwright {

/// One line pair of the list.
struct RecordingRow {
    int id = 0;
    QString name;
    QString state;   ///< "queued", "41 %", "312 notes", or why it failed
    QString toolTip; ///< the whole path, and the reason in full
    bool failed = false;

    bool operator==(const RecordingRow&) const = default;
};

/// The open recordings with their states.
class RecordingList : public QListWidget
{
    Q_OBJECT
public:
    explicit RecordingList(QWidget* parent = nullptr);

    void setRows(const std::vector<RecordingRow>& rows); ///< the chosen one stays chosen
    void setChosen(int id);
    void setTheme(const Theme& theme);

Q_SIGNALS:
    void chosen(int id);
    void closeRequested(int id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fill(QListWidgetItem& item, const RecordingRow& row) const;

    QColor m_failure;
};

} // namespace rollwright
