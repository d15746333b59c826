#include "ui/panels/NoteTableModel.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include <QRegularExpression>

#include "ui/text/RollText.h"
#include "ui/text/ToolTipText.h"
#include "ui/theme/VerdictStyle.h"

namespace rollwright {

namespace {

/// Rows without a verdict or a deviation come first.
double sortKey(const NoteRow& row, int column)
{
    switch (column) {
    case NoteTableModel::Key: return row.note.pitch.midi;
    case NoteTableModel::Verdict: return row.verdict ? static_cast<int>(*row.verdict) : -1;
    case NoteTableModel::Amount: return row.deviation ? std::abs(row.deviation->count()) : -1;
    case NoteTableModel::Length: return row.note.duration().count();
    case NoteTableModel::Velocity: return row.note.velocity;
    default: return row.note.onset.count();
    }
}

QString lengthText(Seconds length)
{
    return NoteTableModel::tr("%1 s").arg(length.count(), 0, 'f', 3);
}

/// As wide as any text of as many digits.
QString withZeros(QString text)
{
    static const QRegularExpression digit(QStringLiteral("[0-9]"));
    return text.replace(digit, QStringLiteral("0"));
}

/// "C sharp 4", as it is said.
QString spokenPitch(Pitch pitch)
{
    return QString::fromStdString(pitch.name())
        .replace('#', NoteTableModel::tr(" sharp "))
        .simplified();
}

} // namespace

void NoteTableModel::show(std::vector<NoteRow> rows, const ComparedNames& names)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_names = names;
    sortRows();
    endResetModel();
}

void NoteTableModel::setDark(bool dark)
{
    for (std::size_t i = 0; i < kVerdictCount; ++i)
        m_icons[i] = iconOf(static_cast<NoteVerdict>(i), dark);
}

int NoteTableModel::find(const Note& note) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const NoteRow& row) { return row.isOf(note); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int NoteTableModel::placeOf(const NoteRow& row) const
{
    const auto place = std::ranges::lower_bound(
        m_rows, row, [this](const NoteRow& a, const NoteRow& b) { return standsBefore(a, b); });
    return static_cast<int>(place - m_rows.begin());
}

void NoteTableModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    endResetModel();
}

void NoteTableModel::sortRows()
{
    std::ranges::stable_sort(
        m_rows, [this](const NoteRow& a, const NoteRow& b) { return standsBefore(a, b); });
}

/// Rows that are equal in the column stay in order of onset.
bool NoteTableModel::standsBefore(const NoteRow& a, const NoteRow& b) const
{
    const double keyOfA = sortKey(a, m_sortColumn);
    const double keyOfB = sortKey(b, m_sortColumn);
    if (keyOfA != keyOfB)
        return (keyOfA < keyOfB) == (m_sortOrder == Qt::AscendingOrder);
    return std::tuple(a.note.onset, a.note.pitch) < std::tuple(b.note.onset, b.note.pitch);
}

QString NoteTableModel::longest(int column) const
{
    const auto most = [this](const auto& secondsOf) {
        Seconds longest(0);
        for (const NoteRow& row : m_rows)
            longest = std::max(longest, secondsOf(row));
        return longest;
    };
    switch (column) {
    case Time: return withZeros(clockText(most([](const NoteRow& row) { return row.note.onset; })));
    case Key: return QStringLiteral("G#4"); // no name is wider
    case Length:
        return withZeros(lengthText(most([](const NoteRow& row) { return row.note.duration(); })));
    case Velocity: return QStringLiteral("000");
    case Amount:
        return withZeros(deviationText(-most([](const NoteRow& row) {
            return Seconds(std::abs(row.deviation.value_or(Seconds(0)).count()));
        })));
    default: return {};
    }
}

int NoteTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NoteTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant NoteTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == Amount)
        return tr("How much later than in the reference: the onset of a note, the offset of a "
                  "wrong offset");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Key: return tr("Key");
    case Verdict: return tr("What");
    case Amount: return tr("Late by");
    case Length: return tr("Length");
    default: return tr("Velocity");
    }
}

QVariant NoteTableModel::data(const QModelIndex& index, int role) const
{
    const NoteRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::AccessibleTextRole: return column == Key ? spokenPitch(row.note.pitch) : QVariant();
    case Qt::ToolTipRole:
        return column == Verdict && row.verdict // which may be cut
                   ? inToolTip(text(row, Verdict) + '\n' + noteText(row.note))
                   : noteText(row.note);
    case Qt::AccessibleDescriptionRole: return noteText(row.note);
    case Qt::DecorationRole:
        return column == Verdict && row.verdict ? m_icons[static_cast<std::size_t>(*row.verdict)]
                                                : QVariant();
    case Qt::TextAlignmentRole:
        return column == Amount || column == Length || column == Velocity
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    default: return {};
    }
}

QString NoteTableModel::text(const NoteRow& row, int column) const
{
    switch (column) {
    case Time: return clockText(row.note.onset);
    case Key: return QString::fromStdString(row.note.pitch.name());
    case Verdict: return row.verdict ? m_names.of(*row.verdict) : QString();
    case Length: return lengthText(row.note.duration());
    case Velocity: return QString::number(row.note.velocity);
    default: break;
    }
    return row.deviation ? deviationText(*row.deviation) : QString();
}

} // namespace rollwright
