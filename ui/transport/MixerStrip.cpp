#include "ui/transport/MixerStrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace rollwright {

namespace {
constexpr int kFaderSteps = 100;
constexpr int kFaderWidth = 130;
constexpr int kNarrowestFader = 40; ///< in a small window
} // namespace

MixerStrip::MixerStrip(QWidget* parent)
    : QWidget(parent), m_switches{makeSwitches(tr("the recording")), makeSwitches(tr("the notes"))},
      m_notes(new QComboBox), m_fader(new QSlider(Qt::Horizontal)),
      m_split(new QCheckBox(tr("Left | right")))
{
    m_fader->setRange(0, kFaderSteps);
    m_fader->setMinimumWidth(kNarrowestFader);
    m_fader->setMaximumWidth(kFaderWidth);
    m_fader->setAccessibleName(tr("Cross-fader from the recording to the notes"));
    m_fader->setToolTip(tr("From the recording alone to the notes alone"));
    m_notes->setAccessibleName(tr("Notes that are heard"));
    m_notes->setToolTip(tr("The notes that are heard"));
    m_notes->setEnabled(false);
    m_notes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_split->setToolTip(tr("The recording on the left, the notes on the right"));
    connect(m_fader, &QSlider::valueChanged, this, &MixerStrip::tell);
    connect(m_split, &QCheckBox::toggled, this, &MixerStrip::tell);
    connect(m_notes, &QComboBox::activated, this, &MixerStrip::notesChosen);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new QLabel(tr("Recording")));
    layout->addWidget(m_switches[0].mute);
    layout->addWidget(m_switches[0].solo);
    layout->addWidget(m_fader);
    layout->addWidget(m_switches[1].mute);
    layout->addWidget(m_switches[1].solo);
    layout->addWidget(m_notes);
    layout->addSpacing(6);
    layout->addWidget(m_split);
    setMix({});
}

MixerStrip::Switches MixerStrip::makeSwitches(const QString& name)
{
    const auto make = [this](const QString& letter, const QString& text) {
        auto* button = new QToolButton;
        button->setText(letter);
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setCheckable(true);
        connect(button, &QToolButton::toggled, this, &MixerStrip::tell);
        return button;
    };
    return {make(tr("M", "mute"), tr("Mute %1").arg(name)),
            make(tr("S", "solo"), tr("Hear %1 alone").arg(name))};
}

void MixerStrip::setMix(const MixSettings& settings)
{
    const QSignalBlocker blocker(this);
    for (std::size_t i = 0; i < kMixChannels; ++i) {
        m_switches[i].mute->setChecked(settings.channels[i].mute);
        m_switches[i].solo->setChecked(settings.channels[i].solo);
    }
    m_split->setChecked(settings.split);
    m_fader->setEnabled(!settings.split);
    m_fader->setValue(qRound(settings.crossfade * kFaderSteps));
}

MixSettings MixerStrip::mix() const
{
    MixSettings settings;
    for (std::size_t i = 0; i < kMixChannels; ++i)
        settings.channels[i] = {m_switches[i].mute->isChecked(), m_switches[i].solo->isChecked()};
    settings.crossfade = double(m_fader->value()) / kFaderSteps;
    settings.split = m_split->isChecked();
    return settings;
}

void MixerStrip::setNoteChoices(const QStringList& names, int chosen)
{
    if (names == m_choices && chosen == m_notes->currentIndex())
        return; // an open list stays open
    m_choices = names;
    const QSignalBlocker blocker(m_notes);
    m_notes->clear();
    m_notes->addItems(names);
    m_notes->setCurrentIndex(chosen);
    m_notes->setEnabled(!names.isEmpty());
}

void MixerStrip::tell()
{
    m_fader->setEnabled(!m_split->isChecked());
    Q_EMIT mixChanged(mix());
}

} // namespace rollwright
