#include "ui/panels/ProgressStrip.h"

#include <utility>

#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include "ui/panels/ElidedLabel.h"
#include "ui/text/MenuText.h"

namespace rollwright {

namespace {
constexpr int kSteps = 1000;
}

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent), m_text(new ElidedLabel), m_bar(new QProgressBar), m_queue(new QToolButton)
{
    m_bar->setRange(0, kSteps);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMaximumHeight(18);
    m_bar->setTextVisible(false); // the text beside it says the same
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setToolTip(tr("Stop what runs (Shift+Esc)"));
    connect(cancel, &QPushButton::clicked, this, &ProgressStrip::cancelRequested);

    auto* menu = new QMenu(m_queue);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(*menu); });
    m_queue->setMenu(menu);
    m_queue->setPopupMode(QToolButton::InstantPopup);
    m_queue->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_queue->setToolTip(tr("What waits: run it next, or cancel it"));
    m_queue->setFocusPolicy(Qt::StrongFocus);
    m_queue->hide();

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_queue);
    layout->addWidget(cancel);
}

void ProgressStrip::showProgress(const QString& text, double fraction)
{
    m_text->setText(text);
    m_bar->setValue(static_cast<int>(fraction * kSteps));
}

void ProgressStrip::setWaiting(int count, Waiting runs)
{
    m_waiting = std::move(runs);
    m_queue->setText(tr("%1 waiting").arg(count));
    m_queue->setVisible(count > 0);
}

void ProgressStrip::fill(QMenu& menu)
{
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    for (const WaitingRun& waiting : m_waiting()) {
        QMenu* run = menu.addMenu(inMenu(waiting.name));
        run->addAction(tr("Run &next"), this,
                       [this, id = waiting.run] { Q_EMIT runNextRequested(id); });
        run->addAction(tr("&Cancel"), this,
                       [this, id = waiting.run] { Q_EMIT cancelWaitingRequested(id); });
    }
    menu.addSeparator();
    menu.addAction(tr("Cancel &all"), this, &ProgressStrip::cancelAllRequested);
}

} // namespace rollwright
