#include "app/studio/views/CurveQueue.h"

#include <utility>

#include "app/studio/base/QueueWaker.h"

namespace rollwright {

CurveQueue::CurveQueue(QObject* parent) : QObject(parent), m_jobs(wakerOf(*this, m_jobs)) {}

bool CurveQueue::same(const Request& a, const Request& b)
{
    DecoderParams params = a.params;
    params.onsetThreshold = b.params.onsetThreshold;
    return a.calibrated == b.calibrated && a.reference == b.reference && params == b.params;
}

void CurveQueue::keep(const Request& request)
{
    if (!same(m_request, request))
        ask({});
}

void CurveQueue::ask(Request request)
{
    if (same(m_request, request))
        return;
    m_request = std::move(request);
    m_curve.reset();
    m_jobs.forget(m_job);
    if (!m_request.calibrated || !m_request.reference)
        return;
    m_job = m_jobs.add([this, asked = m_request](JobQueue::Link& link) {
        JobControl control(link.stop(), [](const Progress&) {});
        auto curve = thresholdCurve(*asked.reference, *asked.calibrated, asked.params,
                                    curveThresholds(), control);
        if (!curve)
            return;
        auto shared = std::make_shared<const ThresholdCurve>(std::move(*curve));
        link.post([this, shared] {
            m_curve = shared;
            Q_EMIT changed();
        });
    });
}

} // namespace rollwright
