#include "ui/roll/ReadoutText.h"

#include <QStringList>

#include "ui/text/RollText.h"
#include "ui/text/Tr.h"
#include "ui/text/VerdictText.h"

namespace rollwright {

QString readoutText(const RollReadout& readout, const QString& base)
{
    QStringList parts{clockText(readout.time), QString::fromStdString(readout.pitch.name()),
                      readout.title};
    if (readout.posterior) {
        const QString name =
            readout.row == RollRow::Frames ? tr("frame posterior %1") : tr("onset posterior %1");
        parts << name.arg(*readout.posterior, 0, 'f', 3);
    }
    if (readout.verdict) {
        const QString name = ComparedNames{readout.title, base}.of(*readout.verdict);
        parts << (readout.deviation
                      ? QStringLiteral("%1 (%2)").arg(name, deviationText(*readout.deviation))
                      : name);
    }
    if (readout.note)
        parts << tr("note %1").arg(noteText(*readout.note));
    return parts.join(QStringLiteral("  \u00b7  "));
}

} // namespace rollwright
