#include "ui/panels/StudyModel.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include "core/evaluation/BestScores.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/ScoreText.h"
#include "ui/text/ToolTipText.h"

namespace rollwright {

namespace {

constexpr int kDecimals = 3; ///< as the study prints them

/// The model of a column after that of the names.
std::size_t modelOf(const QModelIndex& index)
{
    return static_cast<std::size_t>(index.column() - 1);
}

QString meanText(const FieldSummary& summary)
{
    return QString::fromStdString(formatted(summary)).replace("+-", QStringLiteral("\u00b1"));
}

} // namespace

StudyModel::StudyModel(QObject* parent)
    : QAbstractTableModel(parent), m_field(mainFields().front().field)
{
}

void StudyModel::show(std::shared_ptr<const StudyTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    summarize();
    endResetModel();
}

void StudyModel::refresh()
{
    summarize();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void StudyModel::setField(const EvaluationField& field)
{
    m_field = &field;
    refresh();
}

void StudyModel::setFailureColour(const QColor& colour)
{
    m_failure = colour;
    refresh();
}

void StudyModel::summarize()
{
    m_means = m_table ? meansOf(*m_table, *m_field) : MeanRow{};
}

bool StudyModel::isMean(int row) const
{
    return row == rowCount() - 1;
}

int StudyModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_table || m_table->recordings().empty())
        return 0;
    return static_cast<int>(m_table->recordings().size()) + 1;
}

int StudyModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_table)
        return 0;
    return static_cast<int>(m_table->models().size()) + 1;
}

QVariant StudyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_table)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::InitialSortOrderRole)
        return static_cast<int>(section == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) // for what is cut
        return {};
    return section == 0
               ? tr("Recording")
               : QString::fromStdString(m_table->models()[static_cast<std::size_t>(section - 1)]);
}

QVariant StudyModel::data(const QModelIndex& index, int role) const
{
    const bool name = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return name ? nameText(index.row()) : starred(textOf(index), isBest(index));
    case Qt::ToolTipRole: return inToolTip(toolTip(index));
    case Qt::AccessibleTextRole: return name ? nameText(index.row()) : accessibleText(index);
    case Qt::TextAlignmentRole:
        return QVariant((name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isMean(index.row()) ? name || isBest(index) : isBest(index));
        return font;
    }
    case Qt::BackgroundRole:
        return isMean(index.row()) ? QVariant(QGuiApplication::palette().window()) : QVariant();
    case Qt::ForegroundRole:
        return !name && !isMean(index.row()) && cellOf(index).error && m_failure.isValid()
                   ? QVariant(m_failure)
                   : QVariant();
    case kSortRole:
        if (name)
            return nameText(index.row());
        return valueOf(index) ? QVariant(*valueOf(index)) : QVariant();
    default: return {};
    }
}

const StudyCell& StudyModel::cellOf(const QModelIndex& index) const
{
    return m_table->at({static_cast<std::size_t>(index.row()), modelOf(index)});
}

std::optional<double> StudyModel::valueOf(const QModelIndex& index) const
{
    if (isMean(index.row())) {
        const auto& mean = m_means.models[modelOf(index)];
        return mean ? std::optional(mean->mean) : std::nullopt;
    }
    const StudyCell& cell = cellOf(index);
    return cell.report ? m_field->value(*cell.report) : std::nullopt;
}

bool StudyModel::isBest(const QModelIndex& index) const
{
    if (index.column() == 0)
        return false;
    if (isMean(index.row()))
        return m_means.best[modelOf(index)];
    if (!isComparable(*m_table, *m_field))
        return false;
    std::vector<std::optional<double>> values;
    for (int column = 1; column < columnCount(); ++column)
        values.push_back(valueOf(index.siblingAtColumn(column)));
    return bestOf(*m_field, values, kDecimals)[modelOf(index)];
}

QString StudyModel::nameText(int row) const
{
    if (!isMean(row))
        return QString::fromStdString(m_table->recordings()[static_cast<std::size_t>(row)]);
    const std::size_t all = m_table->recordings().size();
    const std::size_t complete = m_table->complete();
    const QString counted =
        complete == all ? QString::number(all) : tr("%1 of %2").arg(complete).arg(all);
    return tr("Mean \u00b1 standard deviation of %1").arg(counted);
}

QString StudyModel::textOf(const QModelIndex& index) const
{
    if (isMean(index.row())) {
        const auto& mean = m_means.models[modelOf(index)];
        if (mean && m_table->complete() == 1) // which does not deviate
            return scoreText(mean->mean, kDecimals);
        return mean ? meanText(*mean) : kNoScore;
    }
    const StudyCell& cell = cellOf(index);
    if (cell.error)
        return tr("failed");
    return cell.report ? scoreText(valueOf(index), kDecimals) : QString();
}

QString StudyModel::meanToolTip() const
{
    const std::size_t all = m_table->recordings().size();
    const std::size_t complete = m_table->complete();
    const QString over =
        complete < all
            ? tr("Over the recordings that every model has scored: %1 of %2").arg(complete).arg(all)
        : all == 1 ? tr("Over one recording")
                   : tr("Over %1 recordings").arg(all);
    return complete > 1 ? tr("%1\nThe deviation is that of the population, divided by n.").arg(over)
                        : over;
}

QString StudyModel::toolTip(const QModelIndex& index) const
{
    if (isMean(index.row()))
        return meanToolTip();
    if (index.column() > 0 && cellOf(index).error)
        return errorText(*cellOf(index).error);
    return tr("%1\nA double click or Enter opens it.").arg(nameText(index.row()));
}

QString StudyModel::accessibleText(const QModelIndex& index) const
{
    const QString text = textOf(index);
    const QString model = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    if (text.isEmpty())
        return tr("%1, not yet scored").arg(model);
    return spokenScore(model, text, isBest(index));
}

StudySorter::StudySorter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(StudyModel::kSortRole);
}

bool StudySorter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto& table = static_cast<const StudyModel&>(*sourceModel());
    const QVariant a = left.data(StudyModel::kSortRole);
    const QVariant b = right.data(StudyModel::kSortRole);
    const auto rank = [&](const QModelIndex& index, const QVariant& value) {
        return table.isMean(index.row()) ? 2 : value.isValid() ? 0 : 1;
    };
    const int rankOfA = rank(left, a);
    const int rankOfB = rank(right, b);
    if (rankOfA != rankOfB) // a descending order is asked for by turning the comparison around
        return (rankOfA < rankOfB) == (sortOrder() == Qt::AscendingOrder);
    if (left.column() == 0)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace rollwright
