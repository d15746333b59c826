#include "ui/panels/MetricPanel.h"

#include <cstring>

#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/evaluation/BestScores.h"

namespace rollwright {

namespace {

QString groupTitle(const QString& group)
{
    QString title = group;
    title.replace('-', ' ');
    title[0] = title[0].toUpper();
    return title;
}

QString fieldTitle(const QString& field)
{
    QString title = field;
    title.replace('_', ' ');
    title.replace(QRegularExpression("\\bf1\\b"), "F1");
    title[0] = title[0].toUpper();
    return title;
}

constexpr int kDecimals = 4;
const QString kBestMark = QStringLiteral("\u2605 ");

QString valueText(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', kDecimals) : QStringLiteral("\u2013");
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

MetricPanel::MetricPanel(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget), m_sentence(new QLabel), m_table(new QTreeWidget)
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(12);
    m_sentence->setTextFormat(Qt::PlainText);

    m_table->header()->setStretchLastSection(false);
    m_table->setRootIsDecorated(false);
    m_table->setItemsExpandable(false);
    m_table->setIndentation(12);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Measures of agreement with the reference"));

    auto* rule =
        new QLabel(tr("Label rule: pedal-extended. A reference note ends where the sustain "
                      "pedal lets it go, not where the key is released."));
    rule->setWordWrap(true);
    rule->setTextFormat(Qt::PlainText);
    rule->setContentsMargins(6, 4, 6, 4);

    auto* report = new QWidget;
    auto* reportLayout = new QVBoxLayout(report);
    reportLayout->setContentsMargins(0, 0, 0, 0);
    reportLayout->addWidget(m_table, 1);
    reportLayout->addWidget(rule);

    m_pages->addWidget(m_sentence);
    m_pages->addWidget(report);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

void MetricPanel::showScores(const std::vector<ScoredColumn>& columns)
{
    QStringList headers{tr("Measure")};
    for (const ScoredColumn& column : columns)
        headers << column.title;
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(headers.size()));
    m_table->setHeaderLabels(headers);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);

    QTreeWidgetItem* group = nullptr;
    const char* groupName = "";
    for (const EvaluationField& field : evaluationFields()) {
        if (std::strcmp(groupName, field.group) != 0) {
            groupName = field.group;
            group = new QTreeWidgetItem(m_table, {groupTitle(groupName)});
            group->setFirstColumnSpanned(true);
            group->setFont(0, bold(m_table->font()));
            group->setFlags(Qt::ItemIsEnabled);
        }
        addRow(*group, field, columns);
    }
    m_table->expandAll();
    m_pages->setCurrentIndex(1);
}

void MetricPanel::addRow(QTreeWidgetItem& group, const EvaluationField& field,
                         const std::vector<ScoredColumn>& columns) const
{
    std::vector<std::optional<double>> values;
    for (const ScoredColumn& column : columns)
        values.push_back(field.value(column.report));
    const std::vector<bool> best = bestOf(field, values, kDecimals);

    auto* row = new QTreeWidgetItem(&group, {fieldTitle(field.name)});
    row->setToolTip(0, tr(field.help));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        const QString value = valueText(values[i]);
        row->setText(column, best[i] ? kBestMark + value : value);
        row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(column, tr(field.help));
        if (best[i])
            row->setFont(column, bold(m_table->font()));
        row->setData(column, Qt::AccessibleTextRole,
                     best[i] ? tr("%1, %2, the best").arg(columns[i].title, value)
                             : tr("%1, %2").arg(columns[i].title, value));
    }
}

void MetricPanel::showSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_pages->setCurrentIndex(0);
}

} // namespace rollwright
