#pragma once

#include <functional>

#include <QObject>
#include <QString>

class QWidget;

namespace rollwright {

/// Asks before a window closes while something goes on that would end with it.
class QuitGuard : public QObject
{
    Q_OBJECT
public:
    /// The window must outlive the guard.
    QuitGuard(QWidget& window, QString question, std::function<bool()> goesOn);

    void begin() { m_mayQuit = false; } ///< something that was not asked about yet

Q_SIGNALS:
    void quitting(); ///< the user wants to, and the window is about to close

private:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the window
    void ask();

    QWidget& m_window;
    QString m_question;
    std::function<bool()> m_goesOn;
    bool m_mayQuit = false;
};

} // namespace rollwright
