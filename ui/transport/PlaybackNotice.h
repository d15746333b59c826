#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace rollwright {

/// A quiet sentence for the status bar, such as that there is no sound device, and a button that
/// tries again.
class PlaybackNotice : public QWidget
{
    Q_OBJECT
public:
    explicit PlaybackNotice(QWidget* parent = nullptr);

    void setText(const QString& text, bool canRetry); ///< empty: the notice is hidden
    QString text() const;

Q_SIGNALS:
    void retryRequested();

private:
    QLabel* m_text;
    QToolButton* m_retry;
};

} // namespace rollwright
