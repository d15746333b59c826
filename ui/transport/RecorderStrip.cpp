#include "ui/transport/RecorderStrip.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

#include "ui/panels/PlainLabel.h"
#include "ui/text/ToolTipText.h"
#include "ui/theme/Theme.h"
#include "ui/transport/LevelBar.h"
#include "ui/transport/ShrinkingButton.h"
#include "ui/transport/TimeFont.h"

namespace rollwright {

namespace {

constexpr int kInputCharacters = 18; ///< of a name that may be long
constexpr int kFewestCharacters = 8;

QString wholeSeconds(Seconds time)
{
    const auto seconds = static_cast<qint64>(time.count());
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

RecorderStrip::RecorderStrip(QAction* record, QWidget* parent)
    : QWidget(parent), m_elapsed(new QLabel), m_middle(new QStackedWidget), m_level(new LevelBar),
      m_message(plainLabel()), m_tooLoud(new QLabel(tr("Too loud"))), m_inputs(new QComboBox),
      m_folder(new ShrinkingButton)
{
    m_elapsed->setFont(timeFont(*m_elapsed));
    m_elapsed->setAccessibleName(tr("Length of the recording"));
    m_middle->addWidget(m_level);
    m_middle->addWidget(m_message);
    m_middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // lines, if need be
    m_tooLoud->setToolTip(tr("The input was louder than it can say. Turn it down, or move the "
                             "microphone away."));
    m_inputs->setAccessibleName(tr("Input"));
    m_inputs->setToolTip(tr("What is recorded"));
    m_inputs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_inputs->setMinimumContentsLength(kInputCharacters);
    m_inputs->setMinimumWidth(kFewestCharacters * m_inputs->fontMetrics().averageCharWidth());
    m_inputs->setPlaceholderText(tr("Choose an input"));
    m_folder->setIcon(style()->standardIcon(QStyle::SP_DirIcon));
    m_folder->setText(tr("Folder\u2026"));
    m_folder->setFocusPolicy(Qt::TabFocus);
    connect(m_inputs, &QComboBox::activated, this,
            [this](int index) { Q_EMIT inputChosen(m_inputs->itemData(index).toString()); });
    connect(m_folder, &QToolButton::clicked, this, &RecorderStrip::folderRequested);

    auto* start = new ShrinkingButton;
    start->setDefaultAction(record);
    start->setFocusPolicy(Qt::TabFocus);
    auto* close = new QToolButton;
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("End recording and listening"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &RecorderStrip::closeRequested);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(start);
    layout->addWidget(m_elapsed);
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_tooLoud);
    layout->addWidget(m_inputs);
    layout->addWidget(m_folder);
    layout->addWidget(close);
    setTooLoud(false);
    setElapsed(Seconds(0));
    applyTheme();
}

void RecorderStrip::setInputs(const std::vector<Input>& inputs, const QString& chosen)
{
    const QSignalBlocker blocker(m_inputs);
    if (inputs != m_shownInputs) { // else a list that is open would close
        m_shownInputs = inputs;
        m_inputs->clear();
        for (const Input& input : inputs)
            m_inputs->addItem(input.name, input.id);
    }
    m_inputs->setCurrentIndex(m_inputs->findData(chosen));
}

void RecorderStrip::setElapsed(Seconds elapsed)
{
    m_elapsed->setText(wholeSeconds(elapsed));
}

void RecorderStrip::setTooLoud(bool tooLoud)
{
    m_tooLoud->setVisible(tooLoud);
}

void RecorderStrip::setRecording(bool recording)
{
    m_inputs->setEnabled(!recording);
    m_folder->setEnabled(!recording);
}

void RecorderStrip::setMessage(const QString& message)
{
    m_message->setText(message);
    m_middle->setCurrentWidget(message.isEmpty() ? static_cast<QWidget*>(m_level) : m_message);
}

void RecorderStrip::setFolder(const QString& folder)
{
    m_folder->setToolTip(
        inToolTip(tr("Recordings are kept in %1").arg(QDir::toNativeSeparators(folder))));
}

QString RecorderStrip::message() const
{
    return m_message->text();
}

bool RecorderStrip::warns() const
{
    return m_tooLoud->isVisibleTo(this);
}

QString RecorderStrip::elapsed() const
{
    return m_elapsed->text();
}

void RecorderStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    QWidget::changeEvent(event);
}

void RecorderStrip::applyTheme()
{
    const Theme theme = themeFor(palette());
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, theme.failure);
    warning.setColor(QPalette::Window, theme.failureSurface);
    m_tooLoud->setPalette(warning);
    m_tooLoud->setAutoFillBackground(true);
    m_tooLoud->setMargin(3);
}

} // namespace rollwright
