#include "ui/panels/DifferenceModel.h"

#include <cmath>

#include "ui/text/RollText.h"
#include "ui/theme/VerdictStyle.h"

namespace rollwright {

namespace {

double milliseconds(Seconds time)
{
    return time.count() * 1000;
}

/// What a wrong offset is wrong by, a hit's onset is late by; the length of what is in one only.
Seconds amountOf(const ComparedNote& compared)
{
    switch (compared.verdict) {
    case NoteVerdict::Hit: return compared.note.onset - compared.reference->onset;
    case NoteVerdict::WrongOffset: return compared.note.offset - compared.reference->offset;
    default: return compared.note.duration();
    }
}

} // namespace

QString ComparedNames::of(NoteVerdict verdict) const
{
    return base.isEmpty() ? verdictName(verdict) : verdictName(verdict, estimate, base);
}

bool DifferenceChoice::holds(const ComparedNote& compared) const
{
    const int pitch = compared.note.pitch.midi;
    const int velocity = compared.reference.value_or(compared.note).velocity;
    return verdicts.contains(compared.verdict) && lowestPitch <= pitch && pitch <= highestPitch &&
           softest <= velocity && velocity <= loudest;
}

void DifferenceModel::show(std::shared_ptr<const NoteComparison> comparison,
                           const ComparedNames& names)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_names = names;
    endResetModel();
}

void DifferenceModel::setDark(bool dark)
{
    m_dark = dark;
}

const ComparedNote& DifferenceModel::note(int row) const
{
    return m_comparison->notes[static_cast<std::size_t>(row)];
}

int DifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_comparison ? 0 : static_cast<int>(m_comparison->notes.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Key: return tr("Key");
    case Verdict: return tr("What");
    default: return tr("By how much");
    }
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const
{
    const ComparedNote& compared = note(index.row());
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return text(compared, column);
    if (role == Qt::ToolTipRole)
        return noteText(compared.note);
    if (role == Qt::DecorationRole && column == Verdict)
        return iconOf(compared.verdict, m_dark);
    if (role != kSortRole)
        return {};
    switch (column) {
    case Time: return compared.note.onset.count();
    case Key: return compared.note.pitch.midi;
    case Verdict: return static_cast<int>(compared.verdict);
    default: return std::abs(amountOf(compared).count());
    }
}

QString DifferenceModel::text(const ComparedNote& compared, int column) const
{
    const double amount = milliseconds(amountOf(compared));
    const QString signedAmount =
        (amount >= 0 ? "+" : "\u2212") + QString::number(std::abs(amount), 'f', 0);
    switch (column) {
    case Time: return clockText(compared.note.onset);
    case Key: return QString::fromStdString(compared.note.pitch.name());
    case Verdict: return m_names.of(compared.verdict);
    default: break;
    }
    switch (compared.verdict) {
    case NoteVerdict::Hit: return tr("onset %1 ms").arg(signedAmount);
    case NoteVerdict::WrongOffset: return tr("offset %1 ms").arg(signedAmount);
    default:
        return tr("%1 ms long, velocity %2").arg(amount, 0, 'f', 0).arg(compared.note.velocity);
    }
}

DifferenceFilter::DifferenceFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(DifferenceModel::kSortRole);
}

void DifferenceFilter::setChoice(const DifferenceChoice& choice)
{
    m_choice = choice;
    invalidateFilter();
}

const DifferenceModel& DifferenceFilter::source() const
{
    return static_cast<const DifferenceModel&>(*sourceModel());
}

const ComparedNote& DifferenceFilter::note(int row) const
{
    return source().note(mapToSource(index(row, 0)).row());
}

bool DifferenceFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_choice.holds(source().note(row));
}

} // namespace rollwright
