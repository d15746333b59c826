#include "ui/panels/RecordingList.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>

namespace rollwright {

namespace {

constexpr int kId = Qt::UserRole;
constexpr int kFailed = Qt::UserRole + 1;
constexpr int kName = Qt::UserRole + 2;

} // namespace

RecordingList::RecordingList(QWidget* parent) : QListWidget(parent)
{
    setAccessibleName(tr("Open recordings"));
    setAlternatingRowColors(true);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(1);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        filter();
        if (item)
            Q_EMIT chosen(item->data(kId).toInt());
    });
}

void RecordingList::setRows(const std::vector<RecordingRow>& rows)
{
    const QSignalBlocker blocker(this);
    const int chosenId = currentItem() ? currentItem()->data(kId).toInt() : -1;
    while (count() > static_cast<int>(rows.size()))
        delete takeItem(count() - 1);
    while (count() < static_cast<int>(rows.size()))
        addItem(QString());
    for (int i = 0; i < count(); ++i)
        fill(*item(i), rows[static_cast<std::size_t>(i)]);
    setChosen(chosenId);
    filter();
}

void RecordingList::setFilter(const QString& text)
{
    m_filter = text;
    filter();
}

void RecordingList::filter()
{
    for (int i = 0; i < count(); ++i) {
        const QString name = item(i)->data(kName).toString();
        const bool hidden = i != currentRow() && !name.contains(m_filter, Qt::CaseInsensitive);
        if (hidden != isRowHidden(i))
            setRowHidden(i, hidden);
    }
}

void RecordingList::fill(QListWidgetItem& item, const RecordingRow& row) const
{
    item.setData(kId, row.id);
    item.setData(kFailed, row.failed);
    item.setData(kName, row.name);
    item.setText(row.name + '\n' + row.state);
    item.setToolTip(row.toolTip);
    item.setData(Qt::AccessibleTextRole, row.name + ", " + row.state);
    item.setForeground(row.failed ? QBrush(m_failure) : QBrush());
}

void RecordingList::setChosen(int id)
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(kId).toInt() == id) {
            const QSignalBlocker blocker(this);
            setCurrentRow(i);
            filter();
            return;
        }
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
    if (event->key() == Qt::Key_Delete && currentItem())
        Q_EMIT closeRequested(currentItem()->data(kId).toInt());
    else
        QListWidget::keyPressEvent(event);
}

QMimeData* RecordingList::mimeData(const QList<QListWidgetItem*>& items) const
{
    const QUrl url =
        m_fileOf && !items.isEmpty() ? m_fileOf(items.front()->data(kId).toInt()) : QUrl();
    if (url.isEmpty())
        return nullptr; // then there is no drag
    auto* dragged = new QMimeData;
    dragged->setUrls({url});
    return dragged;
}

void RecordingList::contextMenuEvent(QContextMenuEvent* event)
{
    const QListWidgetItem* item = itemAt(event->pos());
    if (!item)
        return;
    const int id = item->data(kId).toInt();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_deeds);
    menu->addAction(tr("&Close"), this, [this, id] { Q_EMIT closeRequested(id); });
    menu->popup(event->globalPos());
}

} // namespace rollwright
