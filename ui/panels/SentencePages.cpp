#include "ui/panels/SentencePages.h"

#include <QLabel>

#include "ui/panels/PlainLabel.h"

namespace rollwright {

SentencePages::SentencePages(QWidget* parent) : QStackedWidget(parent), m_sentence(plainLabel())
{
    constexpr int kMargin = 12;
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(kMargin);
    addWidget(m_sentence);
}

void SentencePages::setContent(QWidget* content)
{
    addWidget(content);
}

void SentencePages::showContent()
{
    setCurrentIndex(1);
}

void SentencePages::showSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setCurrentIndex(0);
}

} // namespace rollwright
