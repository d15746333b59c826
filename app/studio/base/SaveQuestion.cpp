#include "app/studio/base/SaveQuestion.h"

#include <utility>

#include <QMessageBox>
#include <QPushButton>

namespace rollwright {

void ask(QWidget& window, const SaveQuestion& question,
         const std::function<void(SaveQuestion::Answer)>& take)
{
    using Answer = SaveQuestion::Answer;
    auto* box =
        new QMessageBox(QMessageBox::Question, QStringLiteral("Rollwright"), question.text,
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &window);
    box->setInformativeText(question.details);
    box->setTextFormat(Qt::PlainText);
    for (const auto& [button, text] : {std::pair(QMessageBox::Save, question.save),
                                       std::pair(QMessageBox::Discard, question.discard)})
        if (!text.isEmpty())
            box->button(button)->setText(text);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, &window, [take](int answer) {
        take(answer == QMessageBox::Save      ? Answer::Save
             : answer == QMessageBox::Discard ? Answer::Discard
                                              : Answer::Cancel);
    });
    box->open();
}

} // namespace rollwright
