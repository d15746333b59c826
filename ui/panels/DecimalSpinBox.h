#pragma once

#include <QDoubleSpinBox>

namespace rollwright {

/// A number that may be typed with a decimal comma, too: numbers are written alike in all
/// languages, but keyboards differ.
class DecimalSpinBox : public QDoubleSpinBox
{
    Q_OBJECT
public:
    using QDoubleSpinBox::QDoubleSpinBox;

protected:
    QValidator::State validate(QString& text, int& position) const override;
};

} // namespace rollwright
