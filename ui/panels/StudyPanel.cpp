#include "ui/panels/StudyPanel.h"

#include <algorithm>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/PlainLabel.h"
#include "ui/text/ToolTipText.h"

namespace rollwright {

namespace {

constexpr int kId = Qt::UserRole;
constexpr int kModelLines = 4; ///< seen without scrolling
constexpr int kLeftOutLines = 3;
constexpr int kMeasureCharacters = 12; ///< at least
constexpr int kModelCharacters = 20;   ///< likewise, with the box before them

void setScale(QWidget& widget, double scale)
{
    QFont font = widget.font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    widget.setFont(font);
}

void setLines(QListWidget& list, int lines)
{
    list.setFixedHeight(lines * (list.fontMetrics().height() + 4) + 2 * list.frameWidth() + 2);
}

/// Text that stands back, in the colour of placeholders.
QLabel* muted(const QString& text, double scale)
{
    auto* label = plainLabel();
    label->setText(text);
    label->setAlignment(Qt::AlignCenter);
    label->setForegroundRole(QPalette::PlaceholderText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

} // namespace

StudyPanel::StudyPanel(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget), m_title(plainLabel()), m_detail(plainLabel()),
      m_openAll(new QPushButton), m_parts(new QComboBox), m_models(new QListWidget),
      m_measure(new MeasureBox), m_compare(new QPushButton(tr("Compare"))),
      m_export(new QToolButton), m_exports(new QMenu(this)), m_progress(new ProgressStrip),
      m_rest(plainLabel()), m_view(new StudyView), m_leftOutBox(new QWidget),
      m_leftOutTitle(plainLabel()), m_leftOut(new QListWidget)
{
    buildLeftOut();
    m_pages->addWidget(makeInvitation());
    m_pages->addWidget(makeStudy());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &StudyPanel::cancelRequested);
    connect(m_measure, &MeasureBox::fieldChanged, this,
            [this] { m_view->setField(m_measure->field()); });
    showRest({}, false);
    setLeftOut({});
}

QWidget* StudyPanel::makeInvitation()
{
    auto* open = new QPushButton(tr("Open data set\u2026"));
    connect(open, &QPushButton::clicked, this, &StudyPanel::openRequested);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(muted(tr("Drop a folder of recordings with their notes"), 1.9));
    layout->addWidget(muted(
        tr("Every model that you tick is held against the notes of every recording. A recording "
           "has its notes beside it under the same name (MIDI, MAPS table or text); MAESTRO and "
           "MAPS are recognised."),
        1.1));
    layout->addWidget(open, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return page;
}

QWidget* StudyPanel::makeStudy()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addWidget(makeHeading());
    layout->addWidget(makeChoices());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_rest);
    layout->addWidget(m_leftOutBox);
    return page;
}

QWidget* StudyPanel::makeHeading()
{
    setScale(*m_title, 1.3);
    auto* open = new QPushButton(tr("Open data set\u2026"));
    connect(open, &QPushButton::clicked, this, &StudyPanel::openRequested);
    connect(m_openAll, &QPushButton::clicked, this, &StudyPanel::recordingsWanted);
    m_openAll->hide();
    m_parts->setAccessibleName(tr("Part of the data set"));
    m_parts->setToolTip(m_parts->accessibleName());
    connect(m_parts, &QComboBox::activated, this,
            [this](int index) { Q_EMIT partChosen(m_parts->itemText(index)); });

    auto* heading = new QWidget;
    auto* layout = new QGridLayout(heading);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_detail, 1, 0);
    layout->addWidget(m_openAll, 2, 0, Qt::AlignLeft);
    layout->addWidget(m_parts, 0, 1, 2, 1, Qt::AlignTop);
    layout->addWidget(open, 0, 2, 2, 1, Qt::AlignTop);
    layout->setColumnStretch(0, 1);
    return heading;
}

QWidget* StudyPanel::makeChoices()
{
    auto* models = new QLabel(tr("Models:"));
    models->setBuddy(m_models);
    m_models->setAccessibleName(tr("Models to compare"));
    m_models->setToolTip(tr("The ticked models are compared"));
    m_models->setMinimumWidth(kModelCharacters * m_models->fontMetrics().averageCharWidth());
    connect(m_models, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        Q_EMIT modelChosen(item->data(kId).toString(), item->checkState() == Qt::Checked);
    });
    auto* measure = new QLabel(tr("Measure:"));
    measure->setBuddy(m_measure);
    m_measure->setMinimumWidth(kMeasureCharacters * m_measure->fontMetrics().averageCharWidth());
    m_compare->setToolTip(tr("Transcribe and score what has no score yet"));
    connect(m_compare, &QPushButton::clicked, this, &StudyPanel::compareRequested);
    m_export->setObjectName("export");
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Write the comparison into a file"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_export->setMenu(m_exports);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_compare);
    buttons->addWidget(m_export);
    auto* choices = new QWidget;
    auto* layout = new QGridLayout(choices);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(models, 0, 0, Qt::AlignTop);
    layout->addWidget(m_models, 0, 1, 2, 1, Qt::AlignTop);
    layout->addWidget(measure, 0, 2);
    layout->addWidget(m_measure, 0, 3);
    layout->addLayout(buttons, 1, 2, 1, 2, Qt::AlignTop);
    layout->setColumnStretch(1, 1);
    return choices;
}

void StudyPanel::buildLeftOut()
{
    m_leftOut->setAccessibleName(tr("Recordings that are left out"));
    m_leftOut->setUniformItemSizes(true);
    m_leftOut->setSelectionMode(QAbstractItemView::NoSelection);
    setLines(*m_leftOut, kLeftOutLines);
    auto* layout = new QVBoxLayout(m_leftOutBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_leftOutTitle);
    layout->addWidget(m_leftOut);
}

void StudyPanel::showDataset(const DatasetText& text)
{
    m_title->setText(text.title);
    m_title->setToolTip(inToolTip(text.path));
    m_detail->setText(text.detail);
    m_openAll->setText(text.toOpen == 1 ? tr("Open the recording")
                                        : tr("Open the %1 recordings").arg(text.toOpen));
    m_openAll->setVisible(text.toOpen > 0);
    m_parts->clear();
    m_parts->addItems(text.parts);
    m_parts->setCurrentText(text.part);
    m_parts->setVisible(!text.parts.isEmpty());
    m_pages->setCurrentIndex(1);
}

void StudyPanel::setModels(const std::vector<StudyModelChoice>& models)
{
    const QSignalBlocker blocker(m_models);
    m_models->clear();
    for (const StudyModelChoice& model : models) {
        auto* item = new QListWidgetItem(model.name, m_models);
        item->setData(kId, model.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(model.chosen ? Qt::Checked : Qt::Unchecked);
    }
    setLines(*m_models, std::clamp(m_models->count(), 1, kModelLines));
}

void StudyPanel::setLeftOut(const QStringList& reasons)
{
    m_leftOut->clear();
    m_leftOut->addItems(reasons);
    for (int i = 0; i < m_leftOut->count(); ++i)
        m_leftOut->item(i)->setToolTip(inToolTip(reasons[i]));
    m_leftOutTitle->setText(tr("Left out: %1").arg(reasons.size()));
    m_leftOutBox->setVisible(!reasons.isEmpty());
}

void StudyPanel::setExports(const QList<QAction*>& actions)
{
    m_exports->addActions(actions);
}

void StudyPanel::showProgress(const QString& text, double fraction)
{
    m_progress->showProgress(text, fraction);
    m_progress->show();
    m_rest->hide();
    m_compare->setEnabled(false);
    m_models->setEnabled(false);
}

void StudyPanel::showRest(const QString& text, bool canCompare)
{
    m_progress->hide();
    m_rest->setText(text);
    m_rest->setVisible(!text.isEmpty());
    m_compare->setEnabled(canCompare);
    m_models->setEnabled(true);
}

bool StudyPanel::cancels(const QKeyEvent& key) const
{
    return key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier &&
           m_progress->isVisible();
}

bool StudyPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        cancels(static_cast<const QKeyEvent&>(*event))) {
        event->accept(); // then no shortcut of the window takes the key
        return true;
    }
    return QWidget::event(event);
}

void StudyPanel::keyPressEvent(QKeyEvent* event)
{
    if (cancels(*event))
        Q_EMIT cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rollwright
