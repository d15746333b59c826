#include "app/studio/window/ChoiceMenu.h"

#include <utility>

#include <QActionGroup>
#include <QMenu>

namespace rollwright {

void fillWithChoices(QMenu& menu, const std::vector<Choice>& choices, const QVariant& current,
                     std::function<void(const QVariant&)> choose)
{
    auto* group = new QActionGroup(&menu);
    for (const Choice& choice : choices) {
        QAction* action = group->addAction(choice.name);
        action->setCheckable(true);
        action->setChecked(choice.value == current);
        action->setData(choice.value);
        menu.addAction(action);
    }
    QObject::connect(group, &QActionGroup::triggered, &menu,
                     [ticked = current, choose = std::move(choose)](const QAction* action) mutable {
                         if (action->data() == ticked)
                             return;
                         ticked = action->data();
                         choose(ticked);
                     });
}

} // namespace rollwright
