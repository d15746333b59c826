#include "ui/panels/PitchSpinBox.h"

#include <optional>

#include "core/notes/Note.h"

namespace rollwright {

namespace {

std::optional<int> midiOf(const QString& text)
{
    bool isNumber = false;
    const int midi = text.trimmed().toInt(&isNumber);
    if (isNumber)
        return midi;
    QString name = text.trimmed();
    if (name.startsWith(QLatin1Char('h'), Qt::CaseInsensitive))
        name[0] = QLatin1Char('B');
    const auto pitch = Pitch::named(name.toStdString());
    return pitch ? std::optional(pitch->midi) : std::nullopt;
}

} // namespace

PitchSpinBox::PitchSpinBox(QWidget* parent) : QSpinBox(parent)
{
    setRange(kLowestPitch, kLowestPitch + kKeyCount - 1);
}

QString PitchSpinBox::textFromValue(int midi) const
{
    return QString::fromStdString(Pitch{midi}.name());
}

int PitchSpinBox::valueFromText(const QString& text) const
{
    return midiOf(text).value_or(value());
}

QValidator::State PitchSpinBox::validate(QString& text, int& /*position*/) const
{
    constexpr int kLongestName = 4;
    const auto midi = midiOf(text);
    if (midi && *midi >= minimum() && *midi <= maximum())
        return QValidator::Acceptable;
    return text.trimmed().size() < kLongestName ? QValidator::Intermediate : QValidator::Invalid;
}

} // namespace rollwright
