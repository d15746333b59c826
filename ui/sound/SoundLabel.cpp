#include "ui/sound/SoundLabel.h"

#include <algorithm>

#include "core/features/Spectrogram.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString frequencyText(double hertz)
{
    return hertz < 1000 ? tr("%1 Hz").arg(hertz) : tr("%1 kHz").arg(hertz / 1000);
}

/// The bin whose middle is `hertz`, fractional; the scale rises.
double binAt(const std::string& frontEnd, double hertz)
{
    double low = 0;
    double high = SpectrogramMaker::binsOf(frontEnd);
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        (SpectrogramMaker::hertzOf(frontEnd, middle) < hertz ? low : high) = middle;
    }
    return low;
}

} // namespace

std::vector<SoundLabel::Mark> frequencyMarks(const std::string& frontEnd)
{
    std::vector<SoundLabel::Mark> marks;
    for (const double hertz : {100.0, 500.0, 2000.0, 6000.0}) {
        const double place = binAt(frontEnd, hertz) + 0.5;
        marks.push_back({place / SpectrogramMaker::binsOf(frontEnd), frequencyText(hertz)});
    }
    return marks;
}

void SoundLabel::draw(QCPPainter* painter)
{
    QFont font = parentPlot()->font();
    font.setPointSizeF(font.pointSizeF() * 0.75);
    painter->setFont(font);
    painter->setPen(m_colour);
    const int height = painter->fontMetrics().height();
    int lastTop = rect().bottom() + height;
    for (const Mark& mark : m_marks) { // from below
        const int middle = rect().bottom() - qRound(mark.height * rect().height());
        QRect place(rect().left(), middle - height / 2, rect().width() - 3, height);
        if (place.top() < rect().top() - height / 3)
            place.moveTop(rect().top());
        if (place.bottom() > lastTop + height / 3)
            continue; // no room above the last one
        lastTop = place.top();
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, mark.text);
    }
}

} // namespace rollwright
