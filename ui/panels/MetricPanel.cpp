#include "ui/panels/MetricPanel.h"

#include <cstring>

#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

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

QString valueText(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', 4) : QStringLiteral("\u2013");
}

} // namespace

MetricPanel::MetricPanel(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget), m_sentence(new QLabel), m_table(new QTreeWidget)
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(12);
    m_sentence->setTextFormat(Qt::PlainText);

    m_table->setColumnCount(2);
    m_table->setHeaderLabels({tr("Measure"), tr("Value")});
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
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

void MetricPanel::showReport(const EvaluationReport& report)
{
    m_table->clear();
    QTreeWidgetItem* group = nullptr;
    const char* groupName = "";
    for (const EvaluationField& field : evaluationFields()) {
        if (std::strcmp(groupName, field.group) != 0) {
            groupName = field.group;
            group = new QTreeWidgetItem(m_table, {groupTitle(groupName)});
            group->setFirstColumnSpanned(true);
            QFont bold = m_table->font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto* row =
            new QTreeWidgetItem(group, {fieldTitle(field.name), valueText(field.value(report))});
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        for (int column = 0; column < m_table->columnCount(); ++column)
            row->setToolTip(column, tr(field.help));
    }
    m_table->expandAll();
    m_pages->setCurrentIndex(1);
}

void MetricPanel::showSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_pages->setCurrentIndex(0);
}

} // namespace rollwright
