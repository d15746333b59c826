#include "ui/text/ErrorWords.h"

#include "core/base/ErrorText.h"
#include "ui/text/Tr.h"

namespace rollwright {

QString errorText(const Error& error)
{
    const QString text =
        tr("\"%1\" %2.").arg(QString::fromStdString(error.subject), reasonText(error));
    const char* remedy = wordingOf(error.code).remedy;
    return *remedy ? text + ' ' + translated(remedy) : text;
}

QString reasonText(const Error& error)
{
    QString reason = translated(wordingOf(error.code).happened);
    reason.chop(1); // the full stop
    return error.detail.empty() ? reason
                                : QStringLiteral("%1 (%2)").arg(reason, phraseText(error.detail));
}

QString phraseText(const Phrase& phrase)
{
    const QString words = translated(phrase.words().c_str());
    return QString::fromStdString(phrase.filled(words.toStdString()));
}

} // namespace rollwright
