#pragma once

#include <QStackedWidget>

class QLabel;

namespace rollwright {

/// A sentence that says why there is nothing to show, or what there is to show in its place.
class SentencePages : public QStackedWidget
{
    Q_OBJECT
public:
    explicit SentencePages(QWidget* parent = nullptr);

    void setContent(QWidget* content); ///< once; takes it over
    void showContent();
    void showSentence(const QString& sentence); ///< at first an empty one

private:
    QLabel* m_sentence;
};

} // namespace rollwright
