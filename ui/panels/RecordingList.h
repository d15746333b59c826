#pragma once

#include <functional>
#include <set>
#include <vector>

#include <QListWidget>
#include <QUrl>

#include "ui/theme/Theme.h"

namespace rollwright {

/// One line pair of the list.
struct RecordingRow {
    int id = 0;
    QString name;    ///< shown without its middle when it is very long
    QString state;   ///< "queued", "running, 41 %", "312 notes", or why it failed
    QString toolTip; ///< the whole path, and the reason in full
    bool failed = false;

    bool operator==(const RecordingRow&) const = default;
};

/// The open recordings with their states: one is looked at, several can be marked.
class RecordingList : public QListWidget
{
    Q_OBJECT
public:
    explicit RecordingList(QWidget* parent = nullptr);

    void setRows(const std::vector<RecordingRow>& rows); ///< the chosen one stays chosen
    void setRow(const RecordingRow& row); ///< of the same recording; ignored if there is none
    void setChosen(int id);
    /// Those that stand out, of what can be seen: the chosen one, or several.
    std::set<int> marked() const;
    /// Only rows with `text` in their names are shown, and the chosen one.
    void setFilter(const QString& text);
    void setTheme(const Theme& theme);

    /// What other programs get when rows are dragged to them: asked, with each recording, when the
    /// drag begins. No file: an empty URL, and it is not dragged.
    using FileOf = std::function<QUrl(int id)>;
    void setDragged(FileOf fileOf) { m_fileOf = std::move(fileOf); }

    /// What can be done with the chosen recording, and with several that are marked, in the
    /// context menu.
    void setDeeds(const QList<QAction*>& deeds) { m_deeds = deeds; }
    void setDeedsWithSeveral(const QList<QAction*>& deeds) { m_deedsWithSeveral = deeds; }

Q_SIGNALS:
    void chosen(int id);
    void markedChanged(const std::set<int>& ids);
    void closeRequested(const std::set<int>& ids);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;

private:
    void fill(QListWidgetItem& item, const RecordingRow& row) const;
    void mark(const std::set<int>& ids);
    void announceMarked();
    void goTo(int id); ///< without a word
    void filter();

    QString m_filter;
    QColor m_failure;
    FileOf m_fileOf;
    QList<QAction*> m_deeds;
    QList<QAction*> m_deedsWithSeveral;
    std::set<int> m_announced; ///< those that are marked, as said last
};

} // namespace rollwright
