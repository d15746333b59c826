#include "ui/plot/RollPlottable.h"

namespace rollwright {

TimePitchMapping mappingOf(const QCPAxisRect& axisRect)
{
    const QCPRange time = axisRect.axis(QCPAxis::atBottom)->range();
    const QCPRange pitch = axisRect.axis(QCPAxis::atLeft)->range();
    return {{Seconds(time.lower), Seconds(time.upper), pitch.lower, pitch.upper},
            QRectF(axisRect.rect())};
}

RollPlottable::RollPlottable(QCPAxisRect& axisRect)
    : QCPAbstractPlottable(axisRect.axis(QCPAxis::atBottom), axisRect.axis(QCPAxis::atLeft))
{
    setSelectable(QCP::stNone);
}

QCPRange RollPlottable::getKeyRange(bool& found, QCP::SignDomain) const
{
    found = false;
    return {};
}

QCPRange RollPlottable::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const
{
    found = false;
    return {};
}

TimePitchMapping RollPlottable::mapping() const
{
    return mappingOf(*keyAxis()->axisRect());
}

} // namespace rollwright
