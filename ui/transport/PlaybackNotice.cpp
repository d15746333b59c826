#include "ui/transport/PlaybackNotice.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/panels/ElidedLabel.h"
#include "ui/text/ToolTipText.h"

namespace rollwright {

PlaybackNotice::PlaybackNotice(QWidget* parent)
    : QWidget(parent), m_text(new ElidedLabel), m_retry(new QToolButton)
{
    m_retry->setText(tr("Try again"));
    m_retry->setAutoRaise(true);
    m_retry->setToolTip(tr("Look for a sound device again"));
    connect(m_retry, &QToolButton::clicked, this, &PlaybackNotice::retryRequested);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_retry);
    setText({}, false);
}

void PlaybackNotice::setText(const QString& text, bool canRetry)
{
    m_text->setText(text);
    m_text->setToolTip(inToolTip(text));
    m_retry->setVisible(canRetry);
    setVisible(!text.isEmpty());
}

QString PlaybackNotice::text() const
{
    return m_text->text();
}

} // namespace rollwright
