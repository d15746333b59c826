#include "app/studio/study/StudyPace.h"

namespace rollwright {

StudyPace::StudyPace(std::vector<std::size_t> toDo)
{
    for (const std::size_t count : toDo)
        m_models.push_back({count, 0, Seconds(0)});
}

void StudyPace::begin(std::size_t model, Clock::time_point now)
{
    m_model = model;
    m_fraction = 0;
    m_begin = now;
}

void StudyPace::update(double fraction)
{
    m_fraction = fraction;
}

void StudyPace::end(Clock::time_point now)
{
    if (!m_model)
        return;
    Model& model = m_models[*m_model];
    model.toDo -= model.toDo > 0 ? 1 : 0;
    ++model.done;
    model.spent += now - m_begin;
    m_model.reset();
    m_fraction = 0;
}

double StudyPace::fraction() const
{
    double all = 0;
    double done = m_fraction;
    for (const Model& model : m_models) {
        all += static_cast<double>(model.toDo + model.done);
        done += static_cast<double>(model.done);
    }
    return all > 0 ? done / all : 1;
}

std::optional<Seconds> StudyPace::left() const
{
    Model all;
    for (const Model& model : m_models) {
        all.done += model.done;
        all.spent += model.spent;
    }
    if (all.done == 0)
        return std::nullopt;
    Seconds left(0);
    for (std::size_t k = 0; k < m_models.size(); ++k) {
        const Model& model = m_models[k];
        const Model& known = model.done > 0 ? model : all; // else it is taken for an average one
        const double begun = m_model == k ? m_fraction : 0;
        left += known.spent *
                ((static_cast<double>(model.toDo) - begun) / static_cast<double>(known.done));
    }
    return left;
}

} // namespace rollwright
