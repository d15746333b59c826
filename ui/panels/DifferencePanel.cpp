#include "ui/panels/DifferencePanel.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "core/model/Posteriors.h"
#include "ui/theme/VerdictStyle.h"

namespace rollwright {

namespace {

constexpr int kOctaves = 9; ///< from that of A0 to that of C8

struct VelocityRange {
    int softest;
    int loudest;
};
constexpr std::array<VelocityRange, 4> kVelocities{{{1, 31}, {32, 63}, {64, 95}, {96, 127}}};

/// The C of an octave, which need not be a key of the piano.
int firstOf(int octave)
{
    return 12 * (octave + 1);
}

QString octaveText(int octave)
{
    const Pitch first{std::max(firstOf(octave), kLowestPitch)};
    const Pitch last{std::min(firstOf(octave) + 11, kLowestPitch + kKeyCount - 1)};
    const QString name = QString::fromStdString(first.name());
    return first == last
               ? name
               : QStringLiteral("%1\u2013%2").arg(name, QString::fromStdString(last.name()));
}

} // namespace

DifferencePanel::DifferencePanel(QWidget* parent)
    : QWidget(parent), m_bases(new QComboBox), m_pages(new QStackedWidget), m_sentence(new QLabel),
      m_table(new QTableView), m_octaves(new QComboBox), m_velocities(new QComboBox)
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(12);
    m_sentence->setTextFormat(Qt::PlainText);

    auto* with = new QLabel(tr("Compare with:"));
    with->setBuddy(m_bases);
    m_bases->setAccessibleName(tr("Compare with"));
    connect(m_bases, &QComboBox::activated, this,
            [this](int index) { Q_EMIT baseChosen(m_bases->itemData(index).toString()); });

    auto* legend = new QGridLayout;
    legend->addWidget(with, 0, 0);
    legend->addWidget(m_bases, 0, 1);
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        m_kinds[i] = new QCheckBox;
        m_kinds[i]->setChecked(static_cast<NoteVerdict>(i) != NoteVerdict::Hit);
        m_kinds[i]->setToolTip(tr("List these notes"));
        m_kinds[i]->setIconSize(QSize(22, 12));
        connect(m_kinds[i], &QCheckBox::toggled, this, &DifferencePanel::filter);
        legend->addWidget(m_kinds[i], 1 + static_cast<int>(i) / 2, static_cast<int>(i) % 2);
    }
    QWidget* filters = makeFilters();
    buildTable();
    filter();

    m_pages->addWidget(m_sentence);
    m_pages->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(legend);
    layout->addWidget(filters);
    layout->addWidget(m_pages, 1);
    updateLegend();
}

QWidget* DifferencePanel::makeFilters()
{
    m_octaves->setAccessibleName(tr("Octave"));
    m_octaves->addItem(tr("All octaves"));
    for (int octave = 0; octave < kOctaves; ++octave)
        m_octaves->addItem(octaveText(octave));
    m_velocities->setAccessibleName(tr("Velocity"));
    m_velocities->addItem(tr("All velocities"));
    for (const VelocityRange& range : kVelocities)
        m_velocities->addItem(QStringLiteral("%1\u2013%2").arg(range.softest).arg(range.loudest));

    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QComboBox* box : {m_octaves, m_velocities}) {
        box->setToolTip(tr("List notes of this range only"));
        connect(box, &QComboBox::currentIndexChanged, this, &DifferencePanel::filter);
        layout->addWidget(box);
    }
    return row;
}

void DifferencePanel::buildTable()
{
    m_filter.setSourceModel(&m_model);
    m_table->setModel(&m_filter);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DifferenceModel::Time, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 4);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT noteChosen(m_filter.note(current.row()));
            });
}

void DifferencePanel::setBases(const std::vector<ComparisonBase>& bases, const QString& chosen)
{
    if (bases == m_baseList && chosen == m_bases->currentData().toString())
        return; // an open list stays open
    m_baseList = bases;
    m_bases->clear();
    for (const ComparisonBase& base : bases)
        m_bases->addItem(base.name, base.id);
    m_bases->setCurrentIndex(m_bases->findData(chosen));
}

void DifferencePanel::showComparison(const std::shared_ptr<const NoteComparison>& comparison,
                                     const ComparedNames& names)
{
    m_pages->setCurrentIndex(1);
    if (comparison == m_comparison && names == m_names)
        return;
    m_comparison = comparison;
    m_names = names;
    m_model.show(comparison, names);
    m_table->resizeColumnsToContents();
    updateLegend();
}

void DifferencePanel::showSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_pages->setCurrentIndex(0);
    m_comparison.reset();
    m_model.show(nullptr, m_names);
    updateLegend();
}

void DifferencePanel::setTheme(const Theme& theme)
{
    m_dark = theme.dark;
    m_model.setDark(theme.dark);
    updateLegend();
}

void DifferencePanel::filter()
{
    DifferenceChoice choice;
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        if (m_kinds[i]->isChecked())
            choice.verdicts.insert(static_cast<NoteVerdict>(i));
    }
    if (const int octave = m_octaves->currentIndex(); octave > 0) { // after "all"
        choice.lowestPitch = firstOf(octave - 1);
        choice.highestPitch = choice.lowestPitch + 11;
    }
    if (const int range = m_velocities->currentIndex(); range > 0) {
        choice.softest = kVelocities[static_cast<std::size_t>(range - 1)].softest;
        choice.loudest = kVelocities[static_cast<std::size_t>(range - 1)].loudest;
    }
    m_filter.setChoice(choice);
}

void DifferencePanel::updateLegend()
{
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        const auto verdict = static_cast<NoteVerdict>(i);
        const QString name = m_names.of(verdict);
        m_kinds[i]->setIcon(iconOf(verdict, m_dark));
        m_kinds[i]->setText(m_comparison ? tr("%1: %2").arg(name).arg(m_comparison->count(verdict))
                                         : name);
    }
}

void DifferencePanel::step(bool forward)
{
    const int rows = m_filter.rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    int row = forward ? 0 : rows - 1;
    if (current.isValid())
        row = (current.row() + (forward ? 1 : rows - 1)) % rows;
    m_table->setCurrentIndex(m_filter.index(row, 0));
}

void DifferencePanel::choose(const Note& note, NoteVerdict verdict)
{
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const ComparedNote& listed = m_filter.note(row);
        if (listed.note == note && listed.verdict == verdict) {
            m_table->setCurrentIndex(m_filter.index(row, 0));
            return;
        }
    }
    m_table->setCurrentIndex({});
}

} // namespace rollwright
