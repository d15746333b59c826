#pragma once

#include <QTextEdit>

namespace rollwright {

/// Lines of text to be read, selected and copied, as high as they are. Words that are wider than it
/// are broken.
class MessageText : public QTextEdit
{
public:
    MessageText();

    void setLines(const QString& text);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
};

} // namespace rollwright
