#include "app/studio/QuitGuard.h"

#include <utility>

#include <QEvent>
#include <QMessageBox>

namespace rollwright {

QuitGuard::QuitGuard(QWidget& window, QString question, std::function<bool()> goesOn)
    : m_window(window), m_question(std::move(question)), m_goesOn(std::move(goesOn))
{
    window.installEventFilter(this);
}

bool QuitGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Close || m_mayQuit || !m_goesOn())
        return QObject::eventFilter(watched, event);
    event->ignore();
    ask();
    return true;
}

void QuitGuard::ask()
{
    auto* question = new QMessageBox(QMessageBox::Question, QStringLiteral("Rollwright"),
                                     m_question, QMessageBox::Yes | QMessageBox::No, &m_window);
    question->setDefaultButton(QMessageBox::No);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [this](int answer) {
        if (answer != QMessageBox::Yes)
            return;
        m_mayQuit = true;
        Q_EMIT quitting();
        m_window.close();
    });
    question->open();
}

} // namespace rollwright
