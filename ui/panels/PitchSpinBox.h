#pragma once

#include <QSpinBox>

namespace rollwright {

/// A key of the piano, by its name ("C4", "f#3", "Bb2") or its MIDI number. Where B is called H, it
/// may be typed so.
class PitchSpinBox : public QSpinBox
{
    Q_OBJECT
public:
    explicit PitchSpinBox(QWidget* parent = nullptr);

protected:
    QString textFromValue(int midi) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
};

} // namespace rollwright
