#pragma once

#include <memory>
#include <set>

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include "core/evaluation/NoteComparison.h"

namespace rollwright {

/// The names of what is compared. Without a base the comparison is with the truth.
struct ComparedNames {
    QString estimate;
    QString base;

    bool operator==(const ComparedNames&) const = default;
    QString of(NoteVerdict verdict) const;
};

/// A comparison as a table: time, key, verdict, and by how much.
class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Key, Verdict, Amount, kColumns };
    static constexpr int kSortRole = Qt::UserRole; ///< a number

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const NoteComparison> comparison, const ComparedNames& names);
    void setDark(bool dark);
    const ComparedNote& note(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ComparedNote& compared, int column) const;

    std::shared_ptr<const NoteComparison> m_comparison;
    ComparedNames m_names;
    bool m_dark = false;
};

/// Which notes of a comparison are listed. A matched pair has the velocity of its reference note.
struct DifferenceChoice {
    std::set<NoteVerdict> verdicts;
    int lowestPitch = 0; ///< MIDI numbers
    int highestPitch = 127;
    int softest = 0; ///< MIDI velocities
    int loudest = 127;

    bool holds(const ComparedNote& compared) const;
};

/// The chosen rows, sorted by any column.
class DifferenceFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit DifferenceFilter(QObject* parent = nullptr);

    void setChoice(const DifferenceChoice& choice);
    const ComparedNote& note(int row) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const DifferenceModel& source() const;

    DifferenceChoice m_choice;
};

} // namespace rollwright
