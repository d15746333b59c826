#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace rollwright {

/// What a running job does, how far it is, how long it will take, and a button that stops it.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// `fraction` of the whole job, 0 to 1.
    void showProgress(const QString& text, double fraction);

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel* m_text;
    QProgressBar* m_bar;
};

} // namespace rollwright
