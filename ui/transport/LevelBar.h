#pragma once

#include <QWidget>

namespace rollwright {

/// How loud a sound is, from -60 dBFS to full scale: rises at once, falls slowly, and marks the
/// loudest of late.
class LevelBar : public QWidget
{
    Q_OBJECT
public:
    explicit LevelBar(QWidget* parent = nullptr);

    /// The largest magnitude (1: full scale) since the last call, about 30 times a second.
    void setPeak(float magnitude);
    void reset(); ///< to silence

    double level() const { return m_level; } ///< dBFS, as it is shown
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double x(double level) const;

    double m_level; ///< dBFS
    double m_mark;  ///< dBFS
    int m_markAge = 0;
};

} // namespace rollwright
