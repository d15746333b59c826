#pragma once

#include <QToolButton>

namespace rollwright {

/// How fast it plays, in percent; the button opens a menu of speeds.
class SpeedButton : public QToolButton
{
    Q_OBJECT
public:
    static constexpr int kSlowest = 25;
    static constexpr int kNormal = 100;
    static constexpr int kFastest = 200;

    explicit SpeedButton(QWidget* parent = nullptr);

    void setPercent(int percent); ///< without a signal
    int percent() const { return m_percent; }

    /// The next speed of the menu above or below `percent`; the last one stays.
    static int faster(int percent);
    static int slower(int percent);

Q_SIGNALS:
    void percentChosen(int percent); ///< by the user

private:
    int m_percent = 0;
};

} // namespace rollwright
