#pragma once

#include <vector>

#include <QWidget>

#include "core/notes/DecoderParams.h"

class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace rollwright {

class MarkedSlider;
class SentencePages;

/// How posteriors become notes, to be changed by hand: a slider and a number for every parameter of
/// `decoderSchema()`, in its unit, with the calibrated value marked; and what the change brought.
/// Scrolls where it is low.
class DecoderPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DecoderPanel(QWidget* parent = nullptr);

    struct Shown {
        QString title; ///< whose posteriors are decoded: "Overtone"
        DecoderParams params;
        DecoderParams calibrated;
        QString outcome;
    };
    void showDecoding(const Shown& shown);
    void showSentence(const QString& sentence); ///< instead, while there is nothing to decode

Q_SIGNALS:
    /// `reset`: by a button, not one of the many values of a slider that is dragged.
    void paramsEdited(const rollwright::DecoderParams& params, bool reset = false);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of sliders and numbers

private:
    struct Row {
        const DecoderParameter* parameter = nullptr;
        MarkedSlider* slider = nullptr;
        QDoubleSpinBox* number = nullptr;
        QToolButton* reset = nullptr;
    };

    QWidget* makePage();
    Row makeRow(const DecoderParameter& parameter);
    void edit(const DecoderParameter& parameter, double value, bool reset = false);
    void updateRows();

    SentencePages* m_pages;
    QLabel* m_title;
    QLabel* m_outcome;
    QToolButton* m_resetAll;
    std::vector<Row> m_rows; ///< by the schema
    DecoderParams m_params;
    DecoderParams m_calibrated;
};

} // namespace rollwright
