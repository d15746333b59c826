#include "ui/panels/MeasureBox.h"

#include <algorithm>

#include "core/study/StudyMeans.h"
#include "ui/text/MeasureText.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString idOf(const EvaluationField& field)
{
    return QStringLiteral("%1/%2").arg(QLatin1String(field.group), QLatin1String(field.name));
}

/// "Note with offsets: Overlap"
QString labelOf(const EvaluationField& field)
{
    return QStringLiteral("%1: %2").arg(groupTitle(field), fieldTitle(field));
}

bool isMain(const EvaluationField& field)
{
    return std::ranges::any_of(mainFields(),
                               [&](const MainField& main) { return main.field == &field; });
}

} // namespace

MeasureBox::MeasureBox(QWidget* parent) : QComboBox(parent)
{
    const auto add = [this](const QString& label, const EvaluationField& field) {
        addItem(label, idOf(field));
        setItemData(count() - 1, translated(field.help), Qt::ToolTipRole);
    };
    for (const MainField& main : mainFields())
        add(translated(main.label), *main.field);
    insertSeparator(count());
    for (const auto fields : {evaluationFields(), alignedFields()}) {
        for (const EvaluationField& field : fields) {
            if (!isMain(field))
                add(labelOf(field), field);
        }
    }
    setAccessibleName(tr("Measure"));
    connect(this, &QComboBox::currentIndexChanged, this, &MeasureBox::fieldChanged);
}

const EvaluationField& MeasureBox::field() const
{
    for (const auto fields : {evaluationFields(), alignedFields()}) {
        for (const EvaluationField& field : fields) {
            if (idOf(field) == id())
                return field;
        }
    }
    return *mainFields().front().field;
}

QString MeasureBox::id() const
{
    return currentData().toString();
}

void MeasureBox::choose(const QString& id)
{
    if (const int index = findData(id); !id.isEmpty() && index >= 0)
        setCurrentIndex(index);
}

} // namespace rollwright
