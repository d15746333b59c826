#include "app/studio/window/LanguageMenu.h"

#include <QMenu>
#include <QMenuBar>

#include "app/studio/base/Language.h"
#include "app/studio/base/Notice.h"
#include "app/studio/base/Settings.h"
#include "app/studio/window/ChoiceMenu.h"
#include "app/studio/window/MainWindow.h"
#include "ui/text/Tr.h"

namespace rollwright {

void addLanguageMenu(MainWindow& window, Settings& settings)
{
    auto* menu = window.menuBar()->findChild<QMenu*>("view")->addMenu(tr("Lan&guage"));
    menu->setObjectName("language");
    std::vector<Choice> choices{{QString(), tr("As the &desktop")}};
    for (const Language& language : languages())
        choices.push_back({language.code, language.name});
    fillWithChoices(*menu, choices, settings.language(),
                    [&window, &settings](const QVariant& code) {
                        settings.setLanguage(code.toString());
                        showNotice(window, tr("Rollwright speaks this language when it is "
                                              "started again."));
                    });
}

} // namespace rollwright
