#include "ui/panels/StudyView.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyle>

#include "ui/panels/ElidedHeader.h"
#include "ui/text/ScoreText.h"

namespace rollwright {

namespace {

constexpr int kNameWidth = 300;
constexpr int kLeastForNames = 200;
constexpr int kScoreWidth = 130; ///< of a mean with its deviation, and some air

} // namespace

StudyView::StudyView(QWidget* parent)
    : QTableView(parent), m_model(new StudyModel(this)), m_sorter(new StudySorter(this))
{
    m_sorter->setSourceModel(m_model);
    setModel(m_sorter);
    setAccessibleName(tr("Scores of every recording"));
    setHorizontalHeader(new ElidedHeader);
    horizontalHeader()->setSectionsClickable(true);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // the order of the data set
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
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

/// The mean of the best, which is bold.
int StudyView::leastForScores() const
{
    QFont bold = font();
    bold.setBold(true);
    const QString widest = starred(QString::fromUtf8("0.000 \u00b1 0.000"), true);
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    constexpr int kGrid = 1;
    constexpr int kRounding = 1; // of widths of letters
    return QFontMetrics(bold).horizontalAdvance(widest) + 2 * margin + kGrid + kRounding;
}

void StudyView::applyWidths()
{
    if (m_applyingWidths)
        return;
    const int scores = std::max(1, m_model->columnCount() - 1);
    const int room = viewport()->width();
    const int least = leastForScores();
    const int score = std::clamp((room - kNameWidth) / scores, least, std::max(least, kScoreWidth));
    const int name = std::clamp(room - scores * score, kLeastForNames, kNameWidth);
    m_applyingWidths = true;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int usual = column == 0 ? name : score;
        setColumnWidth(column, m_widths.value(heading(column), usual).toInt());
    }
    m_applyingWidths = false;
}

void StudyView::choose(const QModelIndex& index)
{
    const int row = m_sorter->mapToSource(index).row();
    if (index.isValid() && !m_model->isMean(row))
        Q_EMIT recordingChosen(row);
}

void StudyView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    applyWidths();
}

void StudyView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace rollwright
