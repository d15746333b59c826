#pragma once

#include <array>

#include <QAbstractTableModel>
#include <QIcon>

#include "ui/panels/NoteListing.h"

namespace rollwright {

/// Notes as a table. New rows, or another order of them, reset it: 100,000 notes take a few
/// milliseconds.
class NoteTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Key, Verdict, Amount, Length, Velocity, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<NoteRow> rows, const ComparedNames& names);
    void setDark(bool dark);

    const NoteRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    int find(const Note& note) const;      ///< -1: not listed
    int placeOf(const NoteRow& row) const; ///< of the first row that does not stand before it

    /// Among those of a column the longest, with every digit a zero; of verdicts none.
    QString longest(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void sortRows();
    bool standsBefore(const NoteRow& a, const NoteRow& b) const;
    QString text(const NoteRow& row, int column) const;

    std::vector<NoteRow> m_rows;
    ComparedNames m_names;
    int m_sortColumn = Time;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::array<QIcon, kVerdictCount> m_icons; ///< by verdict
};

} // namespace rollwright
