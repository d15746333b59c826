#include "ui/panels/NotePanel.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/panels/NoteFields.h"
#include "ui/panels/NoteTable.h"
#include "ui/panels/SentencePages.h"
#include "ui/text/MenuText.h"
#include "ui/text/RollText.h"
#include "ui/theme/VerdictStyle.h"

namespace rollwright {

namespace {

constexpr int kOctaves = 9; ///< from that of A0 to that of C8

struct VelocityRange {
    int softest;
    int loudest;
};
constexpr std::array<VelocityRange, 4> kVelocities{{{1, 31}, {32, 63}, {64, 95}, {96, 127}}};

QComboBox* makeBox(const QString& name)
{
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    return box;
}

/// A box whose width does not ask for more room than the panel has.
void letShrink(QComboBox& box)
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(12);
}

} // namespace

NotePanel::NotePanel(QWidget* parent)
    : QWidget(parent), m_listings(makeBox(tr("List"))), m_bases(makeBox(tr("Compare with"))),
      m_pages(new SentencePages), m_table(new NoteTable), m_fields(new NoteFields),
      m_octaves(makeBox(tr("Octave"))), m_velocities(makeBox(tr("Velocity")))
{
    connect(m_table, &NoteTable::noteChosen, this, &NotePanel::noteChosen);
    connect(m_table, &NoteTable::choiceChanged, this, &NotePanel::choiceChanged);
    connect(m_table, &NoteTable::notesSelected, this, &NotePanel::notesSelected);
    connect(m_table, &NoteTable::noteActivated, this, &NotePanel::noteActivated);
    m_pages->setContent(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 6, 4, 4);
    layout->addLayout(makeChoices());
    layout->addLayout(makeLegend());
    layout->addLayout(makeRanges());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_fields);
    m_fields->hide();
    layout->addStrut(m_fields->minimumSizeHint().width()); // so that nothing moves when they come
    nameListings();
    setListing(NoteListing::Differences);
    updateLegend();
}

QLayout* NotePanel::makeChoices()
{
    for (const auto listing : {NoteListing::Differences, NoteListing::Estimate, NoteListing::Base})
        m_listings->addItem({}, static_cast<int>(listing));
    connect(m_listings, &QComboBox::activated, this, [this](int index) {
        m_standsIn = false;
        const std::size_t before = selected().size();
        setListing(static_cast<NoteListing>(index));
        if (listing() == NoteListing::Differences)
            giveUpUnlisted(before);
    });
    connect(m_bases, &QComboBox::activated, this,
            [this](int index) { Q_EMIT baseChosen(m_bases->itemData(index).toString()); });
    auto* form = new QFormLayout;
    for (QComboBox* box : {m_listings, m_bases}) {
        letShrink(*box);
        form->addRow(tr("%1:").arg(box->accessibleName()), box);
    }
    return form;
}

QLayout* NotePanel::makeLegend()
{
    auto* legend = new QGridLayout;
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        m_kinds[i] = new QCheckBox;
        m_kinds[i]->setToolTip(tr("List these notes"));
        m_kinds[i]->setIconSize(kVerdictIconSize);
        connect(m_kinds[i], &QCheckBox::toggled, this, &NotePanel::filter);
        legend->addWidget(m_kinds[i], static_cast<int>(i) / 2, static_cast<int>(i) % 2);
    }
    return legend;
}

QLayout* NotePanel::makeRanges()
{
    m_octaves->addItem(tr("All octaves"));
    for (int octave = 0; octave < kOctaves; ++octave)
        m_octaves->addItem(octaveText(octave));
    m_velocities->addItem(tr("All velocities"));
    for (const VelocityRange& range : kVelocities)
        m_velocities->addItem(QStringLiteral("%1\u2013%2").arg(range.softest).arg(range.loudest));

    auto* row = new QHBoxLayout;
    for (QComboBox* box : {m_octaves, m_velocities}) {
        box->setToolTip(tr("List notes of this range only"));
        connect(box, &QComboBox::currentIndexChanged, this, &NotePanel::filter);
        row->addWidget(box);
    }
    return row;
}

void NotePanel::setBases(const std::vector<ComparisonBase>& bases, const QString& chosen)
{
    if (bases == m_baseList && chosen == m_bases->currentData().toString())
        return; // an open list stays open
    m_baseList = bases;
    m_bases->clear();
    for (const ComparisonBase& base : bases)
        m_bases->addItem(base.name, base.id);
    m_bases->setCurrentIndex(m_bases->findData(chosen));
}

void NotePanel::showNotes(const ListedNotes& notes)
{
    if (notes == m_notes)
        return;
    const bool renamed = notes.names != m_notes.names;
    m_notes = notes;
    if (renamed)
        nameListings();
    listWhatThereIs();
    updateLegend();
    updateTable();
}

NoteListing NotePanel::listing() const
{
    return static_cast<NoteListing>(m_listings->currentIndex());
}

std::optional<NoteRow> NotePanel::chosen() const
{
    return m_table->chosen();
}

NoteList NotePanel::selected() const
{
    return m_table->selected();
}

/// Among the differences are at first no hits; of the notes of one side none are left out.
void NotePanel::setListing(NoteListing listing)
{
    m_listings->setCurrentIndex(static_cast<int>(listing));
    const bool hits = listing != NoteListing::Differences;
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        const QSignalBlocker quiet(m_kinds[i]);
        m_kinds[i]->setChecked(hits || static_cast<NoteVerdict>(i) != NoteVerdict::Hit);
    }
    updateTable();
}

/// All notes of the model in the place of differences, as long as there is nothing to compare with.
void NotePanel::listWhatThereIs()
{
    const bool alone = m_notes.estimate && !m_notes.base;
    if (alone && listing() == NoteListing::Differences) {
        m_standsIn = true;
        setListing(NoteListing::Estimate);
    } else if (!alone && m_standsIn) {
        m_standsIn = false;
        setListing(NoteListing::Differences);
    }
}

void NotePanel::nameListings()
{
    const QString base = m_notes.names.base.isEmpty() ? tr("Ground truth") : m_notes.names.base;
    const QString estimate =
        m_notes.names.estimate.isEmpty() ? tr("Prediction") : m_notes.names.estimate;
    const auto setText = [this](NoteListing listing, const QString& text) {
        m_listings->setItemText(static_cast<int>(listing), text);
    };
    setText(NoteListing::Differences, tr("Differences"));
    setText(NoteListing::Estimate, tr("All notes: %1").arg(estimate));
    setText(NoteListing::Base, tr("All notes: %1").arg(base));
}

void NotePanel::setTheme(const Theme& theme)
{
    m_dark = theme.dark;
    m_table->setDark(theme.dark);
    updateLegend();
}

NoteChoices NotePanel::choices() const
{
    NoteChoices choices;
    choices.listing = listing();
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        if (m_kinds[i]->isChecked())
            choices.verdicts.insert(static_cast<NoteVerdict>(i));
    }
    if (const int octave = m_octaves->currentIndex(); octave > 0) { // after "all"
        choices.lowestPitch = 12 * octave; // the C, which need not be a key of the piano
        choices.highestPitch = choices.lowestPitch + 11;
    }
    if (const int range = m_velocities->currentIndex(); range > 0) {
        choices.softest = kVelocities[static_cast<std::size_t>(range - 1)].softest;
        choices.loudest = kVelocities[static_cast<std::size_t>(range - 1)].loudest;
    }
    return choices;
}

void NotePanel::updateTable()
{
    auto rows = rowsOf(m_notes, choices());
    if (!rows && listing() == NoteListing::Differences)
        m_pages->showSentence(tr("Differences appear when the chosen model has transcribed a "
                                 "recording and there is something to compare it with.\n\n"
                                 "Choose a list of all notes to see what there is."));
    else if (!rows)
        m_pages->showSentence(tr("There are no notes yet."));
    else if (rows->empty())
        m_pages->showSentence(tr("No note is as chosen above."));
    else
        m_pages->showContent();
    m_table->setAccessibleName(m_listings->currentText());
    m_table->showRows(std::move(rows).value_or(std::vector<NoteRow>()), m_notes.names);
}

/// What is no longer listed is no longer selected, so that nothing is done to it unseen.
void NotePanel::filter()
{
    const std::size_t before = selected().size();
    updateTable();
    giveUpUnlisted(before);
}

void NotePanel::giveUpUnlisted(std::size_t before)
{
    const NoteList listed = selected();
    if (listed.size() >= before)
        return;
    showSelected(listed);
    Q_EMIT notesSelected(listed);
}

void NotePanel::updateLegend()
{
    const auto& comparison = m_notes.comparison;
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        const auto verdict = static_cast<NoteVerdict>(i);
        const QString name = inMenu(m_notes.names.of(verdict));
        m_kinds[i]->setIcon(iconOf(verdict, m_dark));
        m_kinds[i]->setVisible(comparison != nullptr);
        m_kinds[i]->setText(comparison ? tr("%1: %2").arg(name).arg(comparison->count(verdict))
                                       : name);
    }
}

bool NotePanel::step(bool forward)
{
    if (listing() != NoteListing::Differences)
        setListing(NoteListing::Differences);
    return m_table->step(forward);
}

void NotePanel::choose(const Note& note, bool ofBase)
{
    const NoteListing side = ofBase ? NoteListing::Base : NoteListing::Estimate;
    if (listing() != NoteListing::Differences && listing() != side) {
        m_listings->setCurrentIndex(static_cast<int>(side));
        updateTable();
    }
    m_table->choose(note);
}

void NotePanel::showSelected(const NoteList& notes)
{
    m_table->showSelected(notes);
}

void NotePanel::forgetChoice()
{
    m_table->forgetChoice();
}

} // namespace rollwright
