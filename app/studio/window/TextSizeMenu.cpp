#include "app/studio/window/TextSizeMenu.h"

#include <QApplication>
#include <QFontInfo>
#include <QMenu>
#include <QMenuBar>

#include "app/studio/base/Notice.h"
#include "app/studio/base/Settings.h"
#include "app/studio/window/ChoiceMenu.h"
#include "app/studio/window/MainWindow.h"
#include "ui/text/Tr.h"

namespace rollwright {

void addTextSizeMenu(MainWindow& window, Settings& settings)
{
    auto* menu = window.menuBar()->findChild<QMenu*>("view")->addMenu(tr("Text si&ze"));
    menu->setObjectName("text size");
    fillWithChoices(
        *menu, {{100, tr("As the &desktop")}, {125, "&125 %"}, {150, "1&50 %"}, {175, "1&75 %"}},
        settings.textSize(), [&window, &settings](const QVariant& percent) {
            settings.setTextSize(percent.toInt());
            showNotice(window, tr("Text has this size when Rollwright is started again."));
        });
}

void writeLarger(int percent)
{
    QFont font = QApplication::font();
    font.setPointSizeF(QFontInfo(font).pointSizeF() * percent / 100);
    QApplication::setFont(font);
}

} // namespace rollwright
