#include "ui/text/RollText.h"

#include <algorithm>
#include <cmath>

#include "ui/text/Tr.h"

namespace rollwright {

QString clockText(Seconds time)
{
    const auto milliseconds = std::max(0LL, std::llround(time.count() * 1000));
    return QStringLiteral("%1:%2.%3")
        .arg(milliseconds / 60000)
        .arg(milliseconds / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(milliseconds % 1000, 3, 10, QLatin1Char('0'));
}

QString spanText(Seconds span)
{
    const auto seconds = std::max(1LL, std::llround(span.count()));
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

QString shortName(const QString& name)
{
    constexpr qsizetype kLongest = 40;
    constexpr qsizetype kHalf = (kLongest - 1) / 2;
    return name.size() <= kLongest ? name : name.left(kHalf) + QChar(0x2026) + name.right(kHalf);
}

QString octaveText(int octave)
{
    const int c = 12 * (octave + 1);
    const Pitch first{std::max(c, kLowestPitch)};
    const Pitch last{std::min(c + 11, kLowestPitch + kKeyCount - 1)};
    const QString name = QString::fromStdString(first.name());
    return first == last
               ? name
               : QStringLiteral("%1\u2013%2").arg(name, QString::fromStdString(last.name()));
}

QString noteText(const Note& note)
{
    return tr("%1, %2 to %3 (%4 s), velocity %5")
        .arg(QString::fromStdString(note.pitch.name()), clockText(note.onset),
             clockText(note.offset))
        .arg(note.duration().count(), 0, 'f', 3)
        .arg(note.velocity);
}

QString deviationText(Seconds later)
{
    const auto milliseconds = std::llround(later.count() * 1000);
    const QString sign = milliseconds > 0 ? "+" : milliseconds < 0 ? "\u2212" : "";
    return tr("%1 ms").arg(sign + QString::number(std::abs(milliseconds)));
}

} // namespace rollwright
