#pragma once

#include <functional>

#include <QString>

class QWidget;

namespace rollwright {

/// What is to become of something before it is left.
struct SaveQuestion {
    enum class Answer { Save, Discard, Cancel };

    QString text;
    QString details;
    QString save{}; ///< on its button; empty: as usual
    QString discard{};
};

/// Asks without waiting, in front of `window`; `take` hears the answer.
void ask(QWidget& window, const SaveQuestion& question,
         const std::function<void(SaveQuestion::Answer)>& take);

} // namespace rollwright
