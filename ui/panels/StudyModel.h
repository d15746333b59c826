#pragma once

#include <memory>

#include <QAbstractTableModel>
#include <QColor>
#include <QSortFilterProxyModel>

#include "core/study/StudyMeans.h"

namespace rollwright {

/// One measure of a study as a table: a row a recording, a column a model after that of the names,
/// and a last row with the means. The best of each row is marked by a star.
class StudyModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int kSortRole = Qt::UserRole; ///< a name or a score; invalid: no score

    explicit StudyModel(QObject* parent = nullptr);

    void show(std::shared_ptr<const StudyTable> table); ///< null: nothing
    void refresh();                                     ///< scores have come into the table
    void setField(const EvaluationField& field);
    void setFailureColour(const QColor& colour);

    bool isMean(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const StudyCell& cellOf(const QModelIndex& index) const;
    std::optional<double> valueOf(const QModelIndex& index) const;
    bool isBest(const QModelIndex& index) const;
    QString nameText(int row) const;
    QString textOf(const QModelIndex& index) const; ///< of a score
    QString meanToolTip() const;
    QString toolTip(const QModelIndex& index) const;
    QString accessibleText(const QModelIndex& index) const;
    void summarize();

    std::shared_ptr<const StudyTable> m_table;
    const EvaluationField* m_field; ///< never null
    MeanRow m_means;                ///< of the field
    QColor m_failure;
};

/// The rows sorted by any column; those without a score come after the others, and the means last,
/// whichever way the rest is sorted.
class StudySorter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit StudySorter(QObject* parent = nullptr);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace rollwright
