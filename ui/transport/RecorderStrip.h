#pragma once

#include <vector>

#include <QWidget>

#include "core/base/Units.h"

class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace rollwright {

class LevelBar;

/// What a recording is made with: a button that begins and ends it, how long it is, how loud the
/// input is, which input it is, and where the file will lie.
class RecorderStrip : public QWidget
{
    Q_OBJECT
public:
    struct Input {
        QString id;
        QString name;

        bool operator==(const Input&) const = default;
    };

    /// The action, which belongs to the caller, begins and ends; it becomes a button.
    explicit RecorderStrip(QAction* record, QWidget* parent = nullptr);

    /// `chosen` may be none of them. Without a signal.
    void setInputs(const std::vector<Input>& inputs, const QString& chosen);
    void setElapsed(Seconds elapsed);
    void setTooLoud(bool tooLoud);           ///< shows a warning
    void setRecording(bool recording);       ///< while it does, the input and the folder stay
    void setMessage(const QString& message); ///< in the place of the level; empty: the level
    void setFolder(const QString& folder);

    LevelBar& level() { return *m_level; }
    QComboBox& inputs() { return *m_inputs; }
    QToolButton& folder() { return *m_folder; }
    QString message() const;
    bool warns() const; ///< that it is too loud
    QString elapsed() const;

Q_SIGNALS:
    void inputChosen(const QString& id); ///< by the user
    void folderRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();

    QLabel* m_elapsed;
    QStackedWidget* m_middle;
    LevelBar* m_level;
    QLabel* m_message;
    QLabel* m_tooLoud;
    QComboBox* m_inputs;
    std::vector<Input> m_shownInputs;
    QToolButton* m_folder;
};

} // namespace rollwright
