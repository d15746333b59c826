#pragma once

#include <QFrame>
#include <QStringList>

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

    void showFailure(const QString& message);
    /// Messages that name a file, which is well now, with or without its folder.
    void forget(const QString& file);
    void withdraw(const QString& message); ///< whose cause is gone
    void clear();                          ///< and hides
    void setTheme(const Theme& theme);

    const QStringList& messages() const { return m_messages; }

private:
    void showRest(); ///< hidden without messages

    MessageText* m_text;
    QStringList m_messages; ///< oldest first
};

} // namespace rollwright
