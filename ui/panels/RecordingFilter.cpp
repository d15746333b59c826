#include "ui/panels/RecordingFilter.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/panels/RecordingList.h"

namespace rollwright {

namespace {

constexpr int kLong = 10; ///< more recordings than these are hard to look through

} // namespace

RecordingFilter::RecordingFilter(RecordingList* list) : m_list(list), m_line(new QLineEdit)
{
    m_line->setPlaceholderText(tr("Filter by name"));
    m_line->setAccessibleName(tr("Filter the recordings by name"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, list, &RecordingList::setFilter);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(list->model(), changed, this, &RecordingFilter::updateLine);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_line);
    layout->addWidget(list);
    updateLine();
}

void RecordingFilter::updateLine()
{
    const bool needed = m_list->count() > kLong;
    m_line->setVisible(needed);
    if (!needed)
        m_line->clear();
}

bool RecordingFilter::press(int key)
{
    switch (key) {
    case Qt::Key_Escape: m_line->clear(); return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: m_list->setFocus(Qt::TabFocusReason); return true;
    default: return false;
    }
}

bool RecordingFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress)
        return press(static_cast<const QKeyEvent&>(*event).key());
    const bool clears = event->type() == QEvent::ShortcutOverride &&
                        static_cast<const QKeyEvent&>(*event).key() == Qt::Key_Escape &&
                        !m_line->text().isEmpty();
    if (!clears)
        return QWidget::eventFilter(watched, event);
    event->accept(); // then no shortcut of the window takes it
    return true;
}

} // namespace rollwright
