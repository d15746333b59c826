#pragma once

#include <functional>
#include <vector>

#include <QListWidget>
#include <QUrl>

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
    /// Only rows with `text` in their names are shown, and the chosen one.
    void setFilter(const QString& text);
    void setTheme(const Theme& theme);

    /// What other programs get when a row is dragged to them: asked, with its recording, when the
    /// drag begins. No file: an empty URL, and nothing is dragged.
    using FileOf = std::function<QUrl(int id)>;
    void setDragged(FileOf fileOf) { m_fileOf = std::move(fileOf); }

    /// What can be done with the chosen recording, in its context menu.
    void setDeeds(const QList<QAction*>& deeds) { m_deeds = deeds; }

Q_SIGNALS:
    void chosen(int id);
    void closeRequested(int id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;

private:
    void fill(QListWidgetItem& item, const RecordingRow& row) const;
    void filter();

    QString m_filter;
    QColor m_failure;
    FileOf m_fileOf;
    QList<QAction*> m_deeds;
};

} // namespace rollwright
