#include "app/studio/base/Language.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace rollwright {

namespace {

const QString kFolder = QStringLiteral(":/translations");
const QString kEnglish = QStringLiteral("en");

void install(QCoreApplication& application, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// The code of the desktop's first language that is known, else of English.
QString languageOfDesktop(const std::vector<Language>& known)
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QString code = QLocale(name).name().section('_', 0, 0);
        if (std::ranges::find(known, code, &Language::code) != known.end())
            return code;
    }
    return kEnglish;
}

} // namespace

std::vector<Language> languages()
{
    std::vector<Language> all{{kEnglish, QStringLiteral("English")}};
    for (const QString& file :
         QDir(kFolder).entryList({"rollwright_*.qm"}, QDir::Files, QDir::Name)) {
        const QString code = file.section('_', 1).section('.', 0, 0);
        QString name = QLocale(code).nativeLanguageName();
        name = name.left(1).toUpper() + name.mid(1);
        all.push_back({code, name.isEmpty() ? code : name});
    }
    return all;
}

void speak(QCoreApplication& application, const QString& code)
{
    const std::vector<Language> known = languages();
    const bool chosen = std::ranges::find(known, code, &Language::code) != known.end();
    const QString language = chosen ? code : languageOfDesktop(known);
    if (language == kEnglish)
        return;
    install(application, "qtbase_" + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, "rollwright_" + language, kFolder);
}

} // namespace rollwright
