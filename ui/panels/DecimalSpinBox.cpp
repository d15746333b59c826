#include "ui/panels/DecimalSpinBox.h"

namespace rollwright {

QValidator::State DecimalSpinBox::validate(QString& text, int& position) const
{
    for (const char typed : {',', '.'})
        text.replace(QLatin1Char(typed), locale().decimalPoint());
    return QDoubleSpinBox::validate(text, position);
}

} // namespace rollwright
