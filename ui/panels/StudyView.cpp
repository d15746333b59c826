#include "ui/panels/StudyView.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>

namespace rollwright {

namespace {

constexpr int kNameWidth = 300;
constexpr int kLeastNameWidth = 150; ///< where there is little room
constexpr int kScoreWidth = 130;
constexpr int kMargins = 12;                                  ///< of a cell, both together
constexpr const char* kLongest = "\u2605 0.000 \u00b1 0.000"; ///< a mean with its deviation

} // namespace

StudyView::StudyView(QWidget* parent)
    : QTableView(parent), m_model(new StudyModel(this)), m_sorter(new StudySorter(this))
{
    m_sorter->setSourceModel(m_model);
    setModel(m_sorter);
    setAccessibleName(tr("Scores of every recording"));
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // the order of the data set
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    horizontalHeader()->setHighlightSections(false); // names of models do not fit in bold
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    connect(this, &QTableView::doubleClicked, this, &StudyView::choose);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) {
                if (m_applyingWidths || width == 0)
                    return;
                m_widths[heading(column)] = width;
                Q_EMIT widthsChanged(m_widths);
            });
}

void StudyView::showTable(std::shared_ptr<const StudyTable> table)
{
    m_model->show(std::move(table));
    applyWidths();
}

void StudyView::setWidths(const QVariantMap& widths)
{
    m_widths = widths;
    applyWidths();
}

QString StudyView::heading(int column) const
{
    return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

/// Names and then scores become narrower until all fit, as far as both can still be read.
void StudyView::applyWidths()
{
    const int scores = std::max(1, m_model->columnCount() - 1);
    const int room = viewport()->width();
    const int least = fontMetrics().horizontalAdvance(QString::fromUtf8(kLongest)) + kMargins;
    const int score = std::max(least, std::min(kScoreWidth, (room - kLeastNameWidth) / scores));
    const int name = std::clamp(room - scores * score, kLeastNameWidth, kNameWidth);
    m_applyingWidths = true;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int usual = column == 0 ? name : score;
        setColumnWidth(column, m_widths.value(heading(column), usual).toInt());
    }
    m_applyingWidths = false;
}

void StudyView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    applyWidths();
}

void StudyView::choose(const QModelIndex& index)
{
    const int row = m_sorter->mapToSource(index).row();
    if (index.isValid() && !m_model->isMean(row))
        Q_EMIT recordingChosen(row);
}

void StudyView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace rollwright
