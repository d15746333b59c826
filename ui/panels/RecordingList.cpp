#include "ui/panels/RecordingList.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>

#include "ui/text/RollText.h"
#include "ui/text/ToolTipText.h"

namespace rollwright {

namespace {

constexpr int kId = Qt::UserRole;
constexpr int kFailed = Qt::UserRole + 1;
constexpr int kName = Qt::UserRole + 2;

int idOf(const QListWidgetItem& item)
{
    return item.data(kId).toInt();
}

} // namespace

RecordingList::RecordingList(QWidget* parent) : QListWidget(parent)
{
    setAccessibleName(tr("Open recordings"));
    setAlternatingRowColors(true);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(1);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        filter();
        if (item)
            Q_EMIT chosen(idOf(*item));
    });
    connect(this, &QListWidget::itemSelectionChanged, this, &RecordingList::announceMarked);
}

void RecordingList::setRows(const std::vector<RecordingRow>& rows)
{
    const std::set<int> marked = this->marked();
    {
        const QSignalBlocker blocker(this);
        const int chosenId = currentItem() ? idOf(*currentItem()) : -1;
        while (count() > static_cast<int>(rows.size()))
            delete takeItem(count() - 1);
        while (count() < static_cast<int>(rows.size()))
            addItem(QString());
        bool moved = false;
        for (int i = 0; i < count(); ++i) {
            const RecordingRow& row = rows[static_cast<std::size_t>(i)];
            moved = moved || idOf(*item(i)) != row.id;
            fill(*item(i), row);
        }
        if (moved)
            goTo(chosenId);
        if (moved || selectedItems().empty())
            mark(marked);
    }
    filter();
}

void RecordingList::setRow(const RecordingRow& row)
{
    for (int i = 0; i < count(); ++i)
        if (idOf(*item(i)) == row.id)
            fill(*item(i), row);
}

std::set<int> RecordingList::marked() const
{
    std::set<int> ids;
    for (const QListWidgetItem* item : selectedItems())
        ids.insert(idOf(*item));
    return ids;
}

void RecordingList::mark(const std::set<int>& ids)
{
    for (int i = 0; i < count(); ++i)
        item(i)->setSelected(ids.contains(idOf(*item(i))));
    if (currentItem() && selectedItems().empty())
        currentItem()->setSelected(true);
}

void RecordingList::announceMarked()
{
    if (m_announced == marked())
        return;
    m_announced = marked();
    Q_EMIT markedChanged(m_announced);
}

void RecordingList::setFilter(const QString& text)
{
    m_filter = text;
    filter();
}

void RecordingList::filter()
{
    {
        const QSignalBlocker blocker(this); // they are announced once
        for (int i = 0; i < count(); ++i) {
            const QString name = item(i)->data(kName).toString();
            const bool hidden = i != currentRow() && !name.contains(m_filter, Qt::CaseInsensitive);
            if (hidden != isRowHidden(i))
                setRowHidden(i, hidden);
            if (hidden)
                item(i)->setSelected(false); // nothing is done with what is not seen
        }
    }
    announceMarked();
}

void RecordingList::fill(QListWidgetItem& item, const RecordingRow& row) const
{
    item.setData(kId, row.id);
    item.setData(kFailed, row.failed);
    item.setData(kName, row.name);
    item.setText(shortName(row.name) + '\n' + row.state);
    item.setToolTip(inToolTip(row.toolTip));
    item.setData(Qt::AccessibleTextRole, row.name + ", " + row.state);
    item.setForeground(row.failed ? QBrush(m_failure) : QBrush());
}

void RecordingList::setChosen(int id)
{
    goTo(id);
    filter();
}

void RecordingList::goTo(int id)
{
    const QSignalBlocker blocker(this);
    for (int i = 0; i < count(); ++i) {
        if (idOf(*item(i)) == id && i != currentRow())
            setCurrentRow(i, QItemSelectionModel::ClearAndSelect);
    }
}

void RecordingList::setTheme(const Theme& theme)
{
    m_failure = theme.failure;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(kFailed).toBool())
            item(i)->setForeground(m_failure);
    }
}

void RecordingList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && !marked().empty())
        Q_EMIT closeRequested(marked());
    else
        QListWidget::keyPressEvent(event);
}

QMimeData* RecordingList::mimeData(const QList<QListWidgetItem*>& items) const
{
    QList<QUrl> files;
    for (const QListWidgetItem* item : items) {
        if (const QUrl file = m_fileOf ? m_fileOf(idOf(*item)) : QUrl(); !file.isEmpty())
            files << file;
    }
    if (files.isEmpty())
        return nullptr; // then there is no drag
    auto* dragged = new QMimeData;
    dragged->setUrls(files);
    return dragged;
}

void RecordingList::contextMenuEvent(QContextMenuEvent* event)
{
    const QListWidgetItem* item = itemAt(event->pos());
    if (!item)
        return;
    const std::set<int> ids = marked();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(ids.size() > 1 ? m_deedsWithSeveral : m_deeds);
    menu->addAction(ids.size() > 1 ? tr("&Close the %1 marked recordings").arg(ids.size())
                                   : tr("&Close"),
                    this, [this, ids] { Q_EMIT closeRequested(ids); });
    menu->popup(event->globalPos());
}

} // namespace rollwright
