#include "ui/panels/MetricPanel.h"

#include <map>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <gtest/gtest.h>

#include "ui/panels/DeviationHistogram.h"
#include "ui/panels/PinnedTree.h"

namespace rollwright {
namespace {

/// The fields as the panel shows them: value and definition by "group/name".
struct Shown {
    QString value;
    QString definition;
};

std::vector<Shown> shownFields(const MetricPanel& panel)
{
    const auto* table = panel.findChild<QTreeWidget*>();
    std::vector<Shown> shown;
    for (int i = 0; i < table->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = table->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j)
            shown.push_back({group->child(j)->text(1), group->child(j)->toolTip(0)});
    }
    return shown;
}

ScoredColumn column(const QString& title, const EvaluationReport& report)
{
    Assessment assessment;
    assessment.report = report;
    return {title, std::make_shared<const Assessment>(std::move(assessment))};
}

TEST(MetricPanel, KeepsNothingBehindASentence)
{
    const ScoredColumn scored = column("Overtone", {});
    MetricPanel panel;
    panel.showScores({scored});
    panel.showSentence("Nothing is open.");
    EXPECT_EQ(scored.assessment.use_count(), 1);
    panel.showScores({scored});
    EXPECT_FALSE(shownFields(panel).front().value.isEmpty());
}

TEST(MetricPanel, ShowsEveryFieldWithItsValueAndDefinition)
{
    const std::vector<Note> reference{{Seconds(1), Seconds(2), Pitch{60}, 64},
                                      {Seconds(2), Seconds(3), Pitch{64}, 80}};
    const std::vector<Note> estimate{{Seconds(1.01), Seconds(2), Pitch{60}, 64}};
    EvaluationReport report = evaluateNotes(reference, estimate);
    report.loss = LossScores{0.125, 0.0625};
    MetricPanel panel;
    panel.showScores({column("Overtone", report)});

    const auto shown = shownFields(panel);
    ASSERT_EQ(shown.size(), evaluationFields().size() + 2) << "and the alignment";
    for (std::size_t i = 0; i < evaluationFields().size(); ++i) {
        const EvaluationField& field = evaluationFields()[i];
        EXPECT_EQ(shown[i].value, QString::number(*field.value(report), 'f', 4)) << field.name;
        EXPECT_EQ(shown[i].definition, field.help) << field.name;
    }
}

TEST(MetricPanel, AScreenReaderHearsWhoseEveryScoreIs)
{
    MetricPanel panel;
    panel.showScores({column("Overtone", {})});
    const auto* table = panel.findChild<QTreeWidget*>();
    for (int i = 0; i < table->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = table->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            const QString spoken = group->child(j)->data(1, Qt::AccessibleTextRole).toString();
            EXPECT_TRUE(spoken.startsWith("Overtone, ")) << group->child(j)->text(0).toStdString();
        }
    }
}

TEST(MetricPanel, TheHeadingsOfGroupsAreWhole)
{
    MetricPanel panel;
    panel.showScores({column("A", {})});
    const auto& table = *panel.findChild<QTreeWidget*>();
    for (int i = 0; i < table.topLevelItemCount(); ++i) {
        const QTreeWidgetItem& group = *table.topLevelItem(i);
        EXPECT_LT(QFontMetrics(group.font(0)).horizontalAdvance(group.text(0)),
                  table.header()->length())
            << group.text(0).toStdString();
    }
}

TEST(MetricPanel, ModelsStandSideBySideAndTheBestOfEachRowIsMarked)
{
    EvaluationReport sharp;
    sharp.note.precision = 0.9;
    sharp.note.recall = 0.3;
    sharp.loss = LossScores{0.1, 0.2};
    EvaluationReport broad;
    broad.note.precision = 0.5;
    broad.note.recall = 0.8;
    broad.loss = LossScores{0.3, 0.1};
    MetricPanel panel;
    panel.showScores({column("Sharp", sharp), column("Broad", broad), column("Mute", {})});

    const auto* table = panel.findChild<QTreeWidget*>();
    EXPECT_EQ(table->headerItem()->text(2), "Broad");
    const auto best = [table](int group, int field) {
        const QTreeWidgetItem* row = table->topLevelItem(group)->child(field);
        std::vector<bool> marks;
        for (int column = 1; column < table->columnCount(); ++column)
            marks.push_back(row->text(column).startsWith(QString::fromUtf8("\u2605")));
        return marks;
    };
    using Marks = std::vector<bool>;
    EXPECT_EQ(best(0, 0), (Marks{true, false, false})) << "the lower loss";
    EXPECT_EQ(best(0, 1), (Marks{false, true, false}));
    EXPECT_EQ(best(2, 0), (Marks{true, false, false})) << "note precision";
    EXPECT_EQ(best(2, 1), (Marks{false, true, false})) << "note recall";
}

TEST(MetricPanel, CorrectedNotesDoNotCompeteForTheMarks)
{
    EvaluationReport good;
    good.note.f1 = 0.9;
    EvaluationReport poor;
    poor.note.f1 = 0.5;
    EvaluationReport corrected;
    corrected.note.f1 = 1;
    corrected.corrected = true;
    MetricPanel panel;
    panel.showScores({column("A", good), column("B, corrected", corrected), column("C", poor)});
    const QTreeWidgetItem* row = panel.findChild<QTreeWidget*>()->topLevelItem(2)->child(2);
    EXPECT_EQ(row->text(1), QString::fromUtf8("\u2605 0.9000"));
    EXPECT_EQ(row->text(2), "1.0000");
}

TEST(MetricPanel, NamesOfMeasuresStayReadableBesideManyModels)
{
    MetricPanel panel;
    panel.resize(200, 400);
    const EvaluationReport report = evaluateNotes({}, {});
    panel.showScores(
        {column("Overtone", report), column("CRNN", report), column("Onsets and Frames", report)});
    panel.show();
    const auto* table = panel.findChild<PinnedTree*>();
    ASSERT_NE(table, nullptr) << "they stay in view when scores are scrolled";
    const QString name = table->topLevelItem(1)->child(0)->text(0);
    ASSERT_EQ(name, "Frame precision");
    EXPECT_GT(table->columnWidth(0), table->fontMetrics().horizontalAdvance(name));
}

TEST(MetricPanel, ScoresShareTheRoomAsFarAsTheyCanBeRead)
{
    MetricPanel panel;
    EvaluationReport best;
    best.note.f1 = 0.5;
    const QString name = "The name of a model that is longer than all scores";
    panel.showScores({column("Overtone", best), column(name, {})});
    panel.resize(200, 400);
    panel.show();
    const auto* table = panel.findChild<QTreeWidget*>();
    QFont bold = table->font();
    bold.setBold(true);
    const QString score = table->topLevelItem(2)->child(2)->text(1);
    ASSERT_EQ(score, QString::fromUtf8("\u2605 0.5000"));
    EXPECT_GT(table->columnWidth(1), QFontMetrics(bold).horizontalAdvance(score));
    const QModelIndex cell = table->model()->index(2, 1, table->model()->index(2, 0));
    const int whole = table->sizeHintForIndex(cell).width();
    EXPECT_GE(table->columnWidth(1), whole);
    EXPECT_LE(table->columnWidth(1), whole + 3) << "then more models fit";
    EXPECT_LT(table->columnWidth(2), table->fontMetrics().horizontalAdvance(name));
    EXPECT_EQ(table->headerItem()->toolTip(2), name);

    panel.resize(900, 400);
    EXPECT_NEAR(table->columnWidth(1), table->columnWidth(2), 1);
    EXPECT_EQ(table->header()->length(), table->viewport()->width());
}

TEST(MetricPanel, NamesOfModelsStandAboveTheirScores)
{
    MetricPanel panel;
    panel.showScores({column("Overtone", {})});
    panel.showScores({column("Overtone", {}), column("CRNN", {})});
    const auto* table = panel.findChild<QTreeWidget*>();
    const QTreeWidgetItem* row = table->topLevelItem(2)->child(0);
    for (const int column : {1, 2})
        EXPECT_EQ(table->headerItem()->textAlignment(column), row->textAlignment(column));
    EXPECT_NE(table->headerItem()->textAlignment(0), row->textAlignment(1));
}

TEST(MetricPanel, TheTableStaysWhereItIsWhenScoresChange)
{
    MetricPanel panel;
    panel.resize(300, 260);
    EvaluationReport report;
    panel.showScores({column("Overtone", report), column("CRNN", report)});
    panel.show();
    auto* table = panel.findChild<QTreeWidget*>();
    QTreeWidgetItem* row = table->topLevelItem(4)->child(0);
    table->setCurrentItem(row, 2);
    QScrollBar* bar = table->verticalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    bar->setValue(bar->maximum() / 2);
    const int place = bar->value();

    report.note.f1 = 0.5;
    panel.showScores({column("Overtone", report), column("CRNN", {})});
    EXPECT_TRUE(table->topLevelItem(2)->child(2)->text(1).contains("0.5000"));
    EXPECT_EQ(bar->value(), place);
    EXPECT_EQ(table->currentItem(), row);
    EXPECT_EQ(table->currentColumn(), 2);
    table->header()->resizeSection(0, 150);
    panel.showScores({column("Overtone", report), column("CRNN", report)});
    EXPECT_EQ(table->columnWidth(0), 150) << "as it was made by hand";
    panel.showScores({column("Overtone", report)});
    EXPECT_EQ(table->currentItem(), row);
    EXPECT_EQ(table->currentColumn(), 0) << "the other column is gone";
}

TEST(MetricPanel, AScoreThatIsNoLongerTheBestLosesItsMark)
{
    EvaluationReport good;
    good.note.precision = 0.9;
    MetricPanel panel;
    panel.showScores({column("Overtone", good), column("CRNN", {})});
    const QTreeWidgetItem* row = panel.findChild<QTreeWidget*>()->topLevelItem(2)->child(0);
    EXPECT_TRUE(row->font(1).bold());
    panel.showScores({column("Overtone", {}), column("CRNN", good)});
    EXPECT_EQ(row->text(1), "0.0000");
    EXPECT_FALSE(row->font(1).bold());
    EXPECT_TRUE(row->font(2).bold());
}

TEST(MetricPanel, AFieldWithoutAValueIsNotZero)
{
    MetricPanel panel;
    panel.showScores({column("Overtone", evaluateNotes({}, {}))}); // no posteriors, so no losses
    EXPECT_EQ(shownFields(panel).front().value, QString::fromUtf8("\u2013"));
}

TEST(MetricPanel, StatesTheLabelRule)
{
    MetricPanel panel;
    panel.showScores({column("Overtone", evaluateNotes({}, {}))});
    bool stated = false;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        stated |= label->text().contains("pedal-extended");
    EXPECT_TRUE(stated);
}

TEST(MetricPanel, ASentenceTakesThePlaceOfTheTable)
{
    MetricPanel panel;
    panel.showScores({column("Overtone", evaluateNotes({}, {}))});
    panel.showSentence("No reference.");
    const auto* pages = panel.findChild<QStackedWidget*>();
    EXPECT_EQ(qobject_cast<QLabel*>(pages->currentWidget())->text(), "No reference.");
}

TEST(MetricPanel, TheAlignedScoreStandsBesideThePlainOne)
{
    Assessment assessment;
    assessment.medianDeviation = Seconds(0.0204);
    assessment.alignedNote.f1 = 0.875;
    MetricPanel panel;
    panel.showScores({{"Overtone", std::make_shared<const Assessment>(assessment)}});
    const auto shown = shownFields(panel);
    EXPECT_EQ(shown[shown.size() - 2].value, "20.4 ms");
    EXPECT_EQ(shown.back().value, "0.8750");
    panel.showDeviations("Overtone: 20 ms late", {Seconds(0.02)}, Seconds(0.02));
    EXPECT_TRUE(panel.findChild<DeviationHistogram*>()->isVisibleTo(&panel));
    panel.showDeviations({}, {}, {});
    EXPECT_FALSE(panel.findChild<DeviationHistogram*>()->isVisibleTo(&panel));
}

TEST(MetricPanel, ScoresAreCopied)
{
    MetricPanel panel;
    panel.showScores({column("Overtone", evaluateNotes({}, {}))});
    const QMenu* menu = panel.findChild<QToolButton*>()->menu();
    ASSERT_EQ(menu->actions().size(), 4);
    menu->actions().at(1)->trigger();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith("group,name,Overtone\n"));
    menu->actions().at(3)->trigger();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith("\\begin{tabular}"));
}

} // namespace
} // namespace rollwright
