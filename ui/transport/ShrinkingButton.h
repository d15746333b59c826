#pragma once

#include <QToolButton>

namespace rollwright {

/// A button with a picture and a text, of which the text goes where there is no room for both.
class ShrinkingButton : public QToolButton
{
    Q_OBJECT
public:
    explicit ShrinkingButton(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rollwright
