#include "app/studio/window/LanguageMenu.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include "app/studio/base/Language.h"
#include "app/studio/base/Notice.h"
#include "app/studio/base/Settings.h"
#include "app/studio/window/MainWindow.h"
#include "ui/text/Tr.h"

namespace rollwright {

void addLanguageMenu(MainWindow& window, Settings& settings)
{
    auto* menu = window.menuBar()->findChild<QMenu*>("view")->addMenu(tr("Lan&guage"));
    menu->setObjectName("language");
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& code, const QString& name) {
        QAction* action = group->addAction(name);
        action->setCheckable(true);
        action->setChecked(code == settings.language());
        action->setData(code);
        menu->addAction(action);
    };
    add({}, tr("As the &desktop"));
    for (const Language& language : languages())
        add(language.code, language.name);
    QObject::connect(group, &QActionGroup::triggered, &window,
                     [&window, &settings](const QAction* action) {
                         const QString code = action->data().toString();
                         if (code == settings.language())
                             return;
                         settings.setLanguage(code);
                         showNotice(window, tr("Rollwright speaks this language when it is "
                                               "started again."));
                     });
}

} // namespace rollwright
