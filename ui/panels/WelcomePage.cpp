#include "ui/panels/WelcomePage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollwright {

namespace {

QLabel* centred(const QString& text, double scale, bool bold)
{
    auto* label = new QLabel(text);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent), m_example(new QPushButton(tr("Open the &example")))
{
    auto* open = new QPushButton(tr("&Open a recording\u2026"));
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_example, &QPushButton::clicked, this, &WelcomePage::exampleRequested);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(open);
    buttons->addWidget(m_example);
    buttons->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(centred(tr("Drop a piano recording here"), 1.9, true));
    layout->addWidget(
        centred(tr("or press Ctrl+O. WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A and videos work."),
                1.1, false));
    layout->addLayout(buttons);
    layout->addSpacing(10);
    layout->addWidget(
        centred(tr("To see how well a model did, put the true notes beside the recording under the "
                   "same name (MIDI, MAPS table or text), or drop them on it later."),
                1.0, false));
    layout->addStretch(3);
}

void WelcomePage::setExampleAvailable(bool available)
{
    m_example->setVisible(available);
}

} // namespace rollwright
