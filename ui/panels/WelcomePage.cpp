#include "ui/panels/WelcomePage.h"

#include <algorithm>
#include <memory>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/text/MenuText.h"
#include "ui/text/RollText.h"
#include "ui/text/ToolTipText.h"

namespace rollwright {

namespace {

constexpr qsizetype kMostRecent = 5;

/// "song.flac - /home/clara/music", not too wide.
QString nameAndFolder(const QString& file, const QFontMetrics& metrics)
{
    constexpr int kWidestFolder = 300; // pixels
    const QFileInfo info(file);
    return QStringLiteral("%1 \u2013 %2")
        .arg(shortName(info.fileName()),
             metrics.elidedText(info.path(), Qt::ElideMiddle, kWidestFolder));
}

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
    : QWidget(parent), m_example(new QPushButton(tr("Open the example"))), m_recent(new QWidget)
{
    new QVBoxLayout(m_recent);
    auto* open = new QPushButton(tr("Open a recording\u2026"));
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
    layout->addSpacing(10);
    layout->addWidget(m_recent, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void WelcomePage::setRecentFiles(const QStringList& files)
{
    while (const std::unique_ptr<QLayoutItem> old{m_recent->layout()->takeAt(0)}) {
        old->widget()->hide();
        old->widget()->deleteLater(); // it may be the one that was clicked
    }
    m_recent->setHidden(files.isEmpty());
    m_recent->layout()->addWidget(centred(tr("Opened last"), 1.0, true));
    for (const QString& file : files.first(std::min<qsizetype>(files.size(), kMostRecent))) {
        auto* button = new QPushButton;
        button->setText(inMenu(nameAndFolder(file, button->fontMetrics())));
        button->setFlat(true);
        button->setToolTip(inToolTip(file));
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this,
                [this, file] { Q_EMIT recentRequested(file); });
        m_recent->layout()->addWidget(button);
    }
}

void WelcomePage::setExampleAvailable(bool available)
{
    m_example->setVisible(available);
}

} // namespace rollwright
