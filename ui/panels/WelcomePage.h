#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace rollwright {

/// What the window shows while nothing is open: what to do, which files work, an example, and what
/// was opened last.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setExampleAvailable(bool available);
    void setRecentFiles(const QStringList& files); ///< the latest first; the first few are shown

Q_SIGNALS:
    void openRequested();
    void exampleRequested();
    void recentRequested(const QString& file);

private:
    QPushButton* m_example;
    QWidget* m_recent;
};

} // namespace rollwright
