#include "app/studio/base/YesNoQuestion.h"

#include <QMessageBox>

namespace rollwright {

void askToGoOn(QWidget& window, const QString& question, const std::function<void()>& goOn)
{
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Rollwright"), question,
                                QMessageBox::Yes | QMessageBox::No, &window);
    box->setDefaultButton(QMessageBox::No);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, &window, [goOn](int answer) {
        if (answer == QMessageBox::Yes)
            goOn();
    });
    box->open();
}

} // namespace rollwright
