#pragma once

#include <QLabel>

class QTextLayout;

namespace rollwright {

/// A label that wraps its lines and takes no character for markup: names of files come into it.
/// Words that are wider than the label are broken too, so that however long a name is, it does not
/// widen the window.
class PlainLabel : public QLabel
{
public:
    PlainLabel();

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int heightOf(QTextLayout& lines, int width) const; ///< and breaks them
    QMargins edges() const;
};

QLabel* plainLabel();

} // namespace rollwright
