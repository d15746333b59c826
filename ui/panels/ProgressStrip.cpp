#include "ui/panels/ProgressStrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace rollwright {

namespace {
constexpr int kSteps = 1000;
}

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_bar(new QProgressBar)
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setRange(0, kSteps);
    m_bar->setAccessibleName(tr("Progress of the transcription"));
    m_bar->setMaximumHeight(18);
    m_bar->setTextVisible(false); // the text beside it says the same
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setToolTip(tr("Stop this transcription (Esc)"));
    connect(cancel, &QPushButton::clicked, this, &ProgressStrip::cancelRequested);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(cancel);
}

void ProgressStrip::showProgress(const QString& text, double fraction)
{
    m_text->setText(text);
    m_bar->setValue(static_cast<int>(fraction * kSteps));
}

} // namespace rollwright
