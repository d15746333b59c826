#pragma once

#include <optional>

#include <QSlider>

namespace rollwright {

/// A horizontal slider with a mark at one of its values.
class MarkedSlider : public QSlider
{
    Q_OBJECT
public:
    explicit MarkedSlider(QWidget* parent = nullptr);

    void setMark(int value);

    /// Where the mark points, in widget coordinates.
    int markX() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<int> m_mark;
};

} // namespace rollwright
