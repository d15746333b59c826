#pragma once

#include <QWidget>

class QLineEdit;

namespace rollwright {

class RecordingList;

/// A list of recordings below a line that narrows it to names with what is typed. The line is there
/// once the list is long; Escape clears it, and the arrow down or Return goes on to the list.
class RecordingFilter : public QWidget
{
    Q_OBJECT
public:
    explicit RecordingFilter(RecordingList* list); ///< takes it over

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the line

private:
    void updateLine();
    bool press(int key);

    RecordingList* m_list;
    QLineEdit* m_line;
};

} // namespace rollwright
