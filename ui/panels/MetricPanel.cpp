#include "ui/panels/MetricPanel.h"

#include <algorithm>
#include <cstring>

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include "core/base/Translatable.h"
#include "core/evaluation/BestScores.h"
#include "ui/panels/DeviationHistogram.h"
#include "ui/panels/PinnedTree.h"
#include "ui/panels/PlainLabel.h"
#include "ui/panels/SentencePages.h"
#include "ui/text/MeasureText.h"
#include "ui/text/ScoreText.h"
#include "ui/text/ToolTipText.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

constexpr EvaluationField kAligned{
    "", "", translatable("Note F1 when the median onset deviation is taken out."), nullptr, false};
constexpr int kDecimals = 4;

QString medianText(std::optional<Seconds> deviation)
{
    return deviation ? QStringLiteral("%1 ms").arg(deviation->count() * 1000, 0, 'f', 1) : kNoScore;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// What the style leaves free at both sides of a text, and a pixel, as widths of letters are
/// rounded.
int marginsOf(const QTreeWidget& table)
{
    const int side = table.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &table) + 1;
    return 2 * side + 1;
}

/// Of a first column that shows the name of every measure whole. Groups span the row.
int widthOfNames(QTreeWidget& table)
{
    int widest = 0;
    for (QTreeWidgetItemIterator item(&table, QTreeWidgetItemIterator::NoChildren); *item; ++item)
        widest = std::max(widest, table.fontMetrics().horizontalAdvance((*item)->text(0)));
    return widest + table.indentation() + marginsOf(table);
}

/// Of a column that shows the best of all scores whole, which is bold.
int widthOfScores(const QTreeWidget& table)
{
    const QString widest = starred(scoreText(0, kDecimals), true);
    return QFontMetrics(bold(table.font())).horizontalAdvance(widest) + marginsOf(table);
}

/// Of all columns together that show the headings of the groups whole.
int widthOfGroups(const QTreeWidget& table)
{
    const QFontMetrics letters(bold(table.font()));
    int widest = 0;
    for (int i = 0; i < table.topLevelItemCount(); ++i)
        widest = std::max(widest, letters.horizontalAdvance(table.topLevelItem(i)->text(0)));
    return widest + marginsOf(table);
}

} // namespace

MetricPanel::MetricPanel(QWidget* parent)
    : QWidget(parent), m_pages(new SentencePages), m_table(new PinnedTree),
      m_deviationText(plainLabel()), m_deviations(new DeviationHistogram)
{
    m_pages->setContent(makeReport());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    showDeviations({}, {}, {});
}

QWidget* MetricPanel::makeReport()
{
    m_table->setRootIsDecorated(false);
    m_table->setItemsExpandable(false);
    m_table->setIndentation(12);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Measures of agreement with the reference"));
    addRows();

    QLabel* rule = plainLabel();
    rule->setText(tr("Label rule: pedal-extended. A reference note ends where the sustain "
                     "pedal lets it go, not where the key is released."));

    auto* copyButton = new QToolButton;
    copyButton->setText(tr("Copy"));
    copyButton->setToolTip(tr("Copy the scores"));
    copyButton->setPopupMode(QToolButton::InstantPopup);
    copyButton->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(copyButton);
    copyButton->setMenu(menu);
    const auto add = [&](const QString& title, TableFormat format) {
        menu->addAction(title, this, [this, format] { copy(format); });
    };
    add(tr("As &text"), TableFormat::Text);
    add(tr("As &CSV"), TableFormat::Csv);
    add(tr("As &Markdown"), TableFormat::Markdown);
    add(tr("As &LaTeX"), TableFormat::Latex);

    auto* report = new QWidget;
    auto* below = new QGridLayout;
    below->setContentsMargins(6, 0, 6, 4);
    below->addWidget(m_deviationText, 0, 0, 1, 2);
    below->addWidget(m_deviations, 1, 0, 1, 2);
    below->addWidget(rule, 2, 0);
    below->addWidget(copyButton, 2, 1, Qt::AlignRight | Qt::AlignBottom);
    below->setColumnStretch(0, 1);
    auto* layout = new QVBoxLayout(report);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(below);
    return report;
}

void MetricPanel::addRows()
{
    QTreeWidgetItem* group = nullptr;
    const char* groupName = "";
    for (const EvaluationField& field : evaluationFields()) {
        if (std::strcmp(groupName, field.group) != 0) {
            groupName = field.group;
            group = addGroup(groupTitle(field));
        }
        m_scores.push_back(new QTreeWidgetItem(group, {fieldTitle(field)}));
    }
    group = addGroup(tr("Alignment"));
    m_median = new QTreeWidgetItem(group, {tr("Onsets late by")});
    m_aligned = new QTreeWidgetItem(group, {tr("Note F1, aligned")});
    m_table->expandAll();
}

QTreeWidgetItem* MetricPanel::addGroup(const QString& title)
{
    auto* group = new QTreeWidgetItem(m_table, {title});
    group->setFirstColumnSpanned(true);
    group->setFont(0, bold(m_table->font()));
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void MetricPanel::showScores(const std::vector<ScoredColumn>& columns)
{
    m_pages->showContent();
    if (columns == m_columns)
        return;
    const bool others = m_table->columnCount() != static_cast<int>(columns.size()) + 1;
    m_columns = columns;
    setHeaders();
    for (std::size_t row = 0; row < m_scores.size(); ++row) {
        const EvaluationField& field = evaluationFields()[row];
        std::vector<std::optional<double>> values;
        for (const ScoredColumn& column : columns)
            values.push_back(field.value(column.assessment->report));
        setScore(*m_scores[row], field, values);
    }
    setAlignment();
    if (others) // else the names keep the width that they were given by hand
        shareWidth();
}

void MetricPanel::shareWidth()
{
    QHeaderView& header = *m_table->header();
    const int scores = widthOfScores(*m_table);
    header.setMinimumSectionSize(scores);
    header.setSectionResizeMode(QHeaderView::Stretch);
    header.setSectionResizeMode(0, QHeaderView::Interactive);
    const int beside = scores * static_cast<int>(m_columns.size());
    header.resizeSection(0, std::max(widthOfNames(*m_table), widthOfGroups(*m_table) - beside));
}

void MetricPanel::setHeaders()
{
    QStringList headers{tr("Measure")};
    for (const ScoredColumn& column : m_columns)
        headers << column.title;
    m_table->setColumnCount(static_cast<int>(headers.size()));
    m_table->setHeaderLabels(headers);
    QTreeWidgetItem& heading = *m_table->headerItem();
    for (int column = 0; column < m_table->columnCount(); ++column)
        heading.setToolTip(column, inToolTip(headers[column])); // where it is cut
    for (int column = 1; column < m_table->columnCount(); ++column)
        heading.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter); // as their scores
    if (m_table->currentColumn() >= m_table->columnCount())
        m_table->setCurrentItem(m_table->currentItem(), 0); // else the arrow keys are stuck there
}

void MetricPanel::setScore(QTreeWidgetItem& row, const EvaluationField& field,
                           std::span<const std::optional<double>> values)
{
    std::vector<std::optional<double>> rivals(values.begin(), values.end());
    for (std::size_t i = 0; i < rivals.size(); ++i)
        if (m_columns[i].assessment->report.corrected)
            rivals[i].reset();
    const std::vector<bool> best = bestOf(field, rivals, kDecimals);
    const QFont font = m_table->font();
    row.setToolTip(0, translated(field.help));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        const QString score = scoreText(values[i], kDecimals);
        row.setText(column, starred(score, best[i]));
        row.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row.setToolTip(column, translated(field.help));
        row.setFont(column, best[i] ? bold(font) : font);
        row.setData(column, Qt::AccessibleTextRole,
                    spokenScore(m_columns[i].title, score, best[i]));
    }
}

void MetricPanel::setAlignment()
{
    std::vector<std::optional<double>> aligned;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Assessment& assessment = *m_columns[i].assessment;
        const int column = static_cast<int>(i) + 1;
        m_median->setText(column, medianText(assessment.medianDeviation));
        m_median->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        m_median->setData(column, Qt::AccessibleTextRole,
                          spokenScore(m_columns[i].title, m_median->text(column), false));
        aligned.emplace_back(assessment.alignedNote.f1);
    }
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_median->setToolTip(column, tr("Median of how late the onsets of matched notes lie. A "
                                        "distant microphone hears all notes late."));
    setScore(*m_aligned, kAligned, aligned);
}

void MetricPanel::showDeviations(const QString& text, const std::vector<Seconds>& deviations,
                                 std::optional<Seconds> median)
{
    m_deviationText->setText(text);
    m_deviationText->setVisible(!text.isEmpty());
    m_deviations->setVisible(!text.isEmpty());
    m_deviations->setDeviations(deviations, median);
}

void MetricPanel::copy(TableFormat format) const
{
    std::vector<NamedReport> reports;
    for (const ScoredColumn& column : m_columns)
        reports.push_back({column.title.toStdString(), column.assessment->report});
    QGuiApplication::clipboard()->setText(QString::fromStdString(scoreTable(reports, format)));
}

void MetricPanel::showSentence(const QString& sentence)
{
    m_columns.clear();
    m_pages->showSentence(sentence);
}

} // namespace rollwright
