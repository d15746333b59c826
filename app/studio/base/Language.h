#pragma once

#include <vector>

#include <QString>

class QCoreApplication;

namespace rollwright {

/// A language that the window can speak.
struct Language {
    QString code; ///< "de"
    QString name; ///< in itself: "Deutsch"
};

/// English first, then those that there are translations of (app/translations), by their codes.
std::vector<Language> languages();

/// From now on the program speaks one of `languages()`; an empty or unknown code stands for the
/// first language of the desktop that is among them, else English. Before the window is made, as
/// its texts stay as they are.
void speak(QCoreApplication& application, const QString& code);

} // namespace rollwright
