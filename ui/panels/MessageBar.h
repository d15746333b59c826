#pragma once

#include <string>

#include <QFrame>
#include <QStringList>

#include "core/base/Result.h"
#include "ui/theme/Theme.h"

namespace rollwright {

class MessageText;

/// Failures above the work, which they neither block nor clear. Messages gather until the bar is
/// closed; a repeated message stands once.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// `about`: what `forget` will call it, as a rule a file with its folder; empty: nothing.
    void showFailure(const QString& message, const std::string& about = {});
    void showError(const Error& error);    ///< about its subject
    void forget(const std::string& about); ///< as all is well with it now, or it is gone
    void withdraw(const QString& message); ///< whose cause is gone
    void clear();                          ///< and hides
    void setTheme(const Theme& theme);

    QStringList messages() const; ///< oldest first

private:
    struct Message {
        QString text;
        std::string about;
    };

    void showRest(); ///< hidden without messages

    MessageText* m_text;
    QList<Message> m_messages;
};

} // namespace rollwright
