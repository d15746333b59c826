#include "ui/panels/DecoderPanel.h"

#include <cmath>
#include <cstring>

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/DecimalSpinBox.h"
#include "ui/panels/MarkedSlider.h"
#include "ui/panels/PlainLabel.h"
#include "ui/panels/Scrolled.h"
#include "ui/panels/SentencePages.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

/// Probabilities move in hundredths, seconds in thousandths.
int decimalsOf(const DecoderParameter& parameter)
{
    return std::strlen(parameter.unit) == 0 ? 2 : 3;
}

double stepsPerUnit(const DecoderParameter& parameter)
{
    return std::pow(10, decimalsOf(parameter));
}

int positionOf(const DecoderParameter& parameter, double value)
{
    return static_cast<int>(std::lround(value * stepsPerUnit(parameter)));
}

} // namespace

DecoderPanel::DecoderPanel(QWidget* parent)
    : QWidget(parent), m_pages(new SentencePages), m_title(plainLabel()), m_outcome(plainLabel()),
      m_resetAll(new QToolButton)
{
    QScrollArea* area = scrolled(makePage());
    area->setMinimumWidth(area->widget()->minimumSizeHint().width() +
                          area->verticalScrollBar()->sizeHint().width()); // not sideways
    m_pages->setContent(area);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

QWidget* DecoderPanel::makePage()
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_resetAll->setText(tr("Reset"));
    m_resetAll->setToolTip(tr("Back to the calibrated values"));
    connect(m_resetAll, &QToolButton::clicked, this,
            [this] { Q_EMIT paramsEdited(m_calibrated, true); });

    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setColumnStretch(0, 1);
    auto* heading = new QHBoxLayout; // in the columns of the rows, its button would widen one
    heading->addWidget(m_title, 1);
    heading->addWidget(m_resetAll);
    grid->addLayout(heading, 0, 0, 1, 3);
    for (const DecoderParameter& parameter : decoderSchema()) {
        const Row row = makeRow(parameter);
        QLabel* label = plainLabel();
        label->setText(translated(parameter.label));
        label->setToolTip(translated(parameter.help));
        label->setBuddy(row.number);
        const int line = grid->rowCount();
        grid->addWidget(label, line, 0);
        grid->addWidget(row.number, line, 1);
        grid->addWidget(row.reset, line, 2);
        grid->addWidget(row.slider, line + 1, 0, 1, 3);
        m_rows.push_back(row);
    }
    grid->addWidget(m_outcome, grid->rowCount(), 0, 1, 3);
    grid->setRowStretch(grid->rowCount(), 1);
    return page;
}

DecoderPanel::Row DecoderPanel::makeRow(const DecoderParameter& parameter)
{
    const Row row{&parameter, new MarkedSlider, new DecimalSpinBox, new QToolButton};
    row.slider->setRange(positionOf(parameter, parameter.minimum),
                         positionOf(parameter, parameter.maximum));
    row.slider->setAccessibleName(translated(parameter.label));
    row.slider->setToolTip(translated(parameter.help));
    row.number->setRange(parameter.minimum, parameter.maximum);
    row.number->setDecimals(decimalsOf(parameter));
    row.number->setSingleStep(1 / stepsPerUnit(parameter));
    row.number->setKeyboardTracking(false);
    row.number->setToolTip(translated(parameter.help));
    row.number->setAccessibleName(translated(parameter.label));
    if (decimalsOf(parameter) == 3)
        row.number->setSuffix(QStringLiteral(" ") + parameter.unit);
    for (QWidget* widget : {static_cast<QWidget*>(row.slider), static_cast<QWidget*>(row.number)}) {
        widget->setFocusPolicy(Qt::StrongFocus); // not by the wheel
        widget->installEventFilter(this);
    }
    row.reset->setText(QStringLiteral("\u21ba"));
    row.reset->setAutoRaise(true);
    row.reset->setAccessibleName(tr("Reset: %1").arg(translated(parameter.label)));

    connect(row.slider, &QSlider::valueChanged, this, [this, &parameter](int position) {
        edit(parameter, position / stepsPerUnit(parameter));
    });
    connect(row.number, &QDoubleSpinBox::valueChanged, this,
            [this, &parameter](double value) { edit(parameter, value); });
    connect(row.reset, &QToolButton::clicked, this,
            [this, &parameter] { edit(parameter, m_calibrated.*parameter.field, true); });
    return row;
}

// The wheel scrolls the panel, and changes only the value that was gone to.
bool DecoderPanel::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore(); // so it is passed on
    return true;
}

// What looks like the calibrated value is that value, which may lie between two steps.
void DecoderPanel::edit(const DecoderParameter& parameter, double value, bool reset)
{
    const double calibrated = m_calibrated.*parameter.field;
    const bool same = positionOf(parameter, value) == positionOf(parameter, calibrated);
    m_params.*parameter.field = same ? calibrated : value;
    updateRows();
    Q_EMIT paramsEdited(m_params, reset);
}

void DecoderPanel::showDecoding(const Shown& shown)
{
    m_title->setText(shown.title);
    m_outcome->setText(shown.outcome);
    m_params = shown.params;
    m_calibrated = shown.calibrated;
    updateRows();
    m_pages->showContent();
}

void DecoderPanel::showSentence(const QString& sentence)
{
    m_pages->showSentence(sentence);
}

void DecoderPanel::updateRows()
{
    for (const Row& row : m_rows) {
        const DecoderParameter& parameter = *row.parameter;
        const double value = m_params.*parameter.field;
        const double calibrated = m_calibrated.*parameter.field;
        const QSignalBlocker slider(row.slider); // only the user's moves are edits
        const QSignalBlocker number(row.number);
        row.slider->setValue(positionOf(parameter, value));
        row.slider->setMark(positionOf(parameter, calibrated));
        if (positionOf(parameter, row.number->value()) != positionOf(parameter, value))
            row.number->setValue(value); // else it would take away what is being typed
        row.reset->setEnabled(value != calibrated);
        row.reset->setToolTip(
            tr("Back to the calibrated %1").arg(row.number->textFromValue(calibrated)) +
            row.number->suffix());
    }
    m_resetAll->setEnabled(m_params != m_calibrated);
}

} // namespace rollwright
