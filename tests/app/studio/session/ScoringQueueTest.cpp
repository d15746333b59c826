#include "app/studio/session/ScoringQueue.h"

#include <gmock/gmock.h>

#include "tests/app/studio/EventLoop.h"

namespace rollwright {
namespace {

using Request = ScoringQueue::Request;
using Outcome = ScoringQueue::Outcome;

/// One note that every threshold below 0.9 finds.
std::shared_ptr<const Transcription> transcription()
{
    Posteriors posteriors{
        {Seconds(0.02), Seconds(0.01), 100}, Posteriorgram(100), Posteriorgram(100), {}, {}};
    posteriors.onset.at(10, 30) = 0.9F;
    for (int frame = 10; frame < 40; ++frame)
        posteriors.frame.at(frame, 30) = 0.9F;
    Transcription made;
    made.duration = Seconds(2);
    made.posteriors = std::make_shared<const Posteriors>(std::move(posteriors));
    return std::make_shared<const Transcription>(redecoded(made, DecoderParams()));
}

DecoderParams strict()
{
    DecoderParams params;
    params.onsetThreshold = 0.95;
    return params;
}

class ScoringQueueTest : public testing::Test
{
protected:
    Request request(const DecoderParams& params) const
    {
        return {m_calibrated, params, {}, m_reference, true, "reference.tsv", nullptr};
    }

    std::shared_ptr<const Transcription> m_calibrated = transcription();
    std::shared_ptr<const NoteList> m_reference =
        std::make_shared<const NoteList>(m_calibrated->notes);
};

TEST_F(ScoringQueueTest, CalibratedValuesNeedNoDecoding)
{
    const Outcome outcome = ScoringQueue::answer(request(m_calibrated->params));
    EXPECT_EQ(outcome.transcription, m_calibrated);
    EXPECT_EQ(outcome.assessment, outcome.calibratedAssessment);
    EXPECT_EQ(outcome.assessment->report.note.f1, 1);
}

TEST_F(ScoringQueueTest, OtherValuesAreDecodedAndScoredBesideTheCalibratedOnes)
{
    const Outcome outcome = ScoringQueue::answer(request(strict()));
    EXPECT_TRUE(outcome.transcription->notes.empty());
    EXPECT_EQ(outcome.assessment->report.note.recall, 0);
    EXPECT_EQ(outcome.calibratedAssessment->report.note.recall, 1);
    EXPECT_EQ(outcome.assessment->report.loss->onsetLoss,
              outcome.calibratedAssessment->report.loss->onsetLoss);
}

TEST_F(ScoringQueueTest, CorrectionsAreScoredBesideWhatTheModelHeard)
{
    Request corrected = request(m_calibrated->params);
    corrected.corrections = replaced({}, m_calibrated->notes, m_calibrated->notes, {});
    const Outcome outcome = ScoringQueue::answer(corrected);
    EXPECT_TRUE(outcome.transcription->notes.empty());
    EXPECT_TRUE(outcome.transcription->corrected);
    EXPECT_EQ(outcome.decoded, m_calibrated);
    EXPECT_EQ(outcome.corrections, corrected.corrections);
    EXPECT_EQ(outcome.assessment->report.note.recall, 0);
    EXPECT_EQ(outcome.calibratedAssessment->report.note.recall, 1);
}

TEST_F(ScoringQueueTest, WhatIsKnownIsNotScoredAgain)
{
    Request known = request(strict());
    known.calibratedAssessment = std::make_shared<const Assessment>();
    EXPECT_EQ(ScoringQueue::answer(known).calibratedAssessment, known.calibratedAssessment);
}

TEST_F(ScoringQueueTest, AReferenceThatDoesNotFitIsAnErrorAndTheNotesStay)
{
    m_reference =
        std::make_shared<const NoteList>(NoteList{{Seconds(100), Seconds(101), Pitch{60}, 64}});
    const Outcome outcome = ScoringQueue::answer(request(strict()));
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->code, ErrorCode::ReferenceTooLong);
    EXPECT_TRUE(outcome.transcription->notes.empty());
    EXPECT_EQ(outcome.assessment, nullptr);
}

TEST_F(ScoringQueueTest, EveryRunGetsItsLastAnswer)
{
    std::map<int, Outcome> answers;
    ScoringQueue queue;
    QObject::connect(&queue, &ScoringQueue::answered,
                     [&](int run, const Outcome& outcome) { answers[run] = outcome; });
    for (int i = 0; i < 50; ++i) {
        queue.ask(1, request(strict()));
        queue.ask(2, request(strict()));
    }
    queue.ask(1, request(m_calibrated->params));
    queue.ask(3, request(strict()));
    ASSERT_TRUE(processEventsUntil([&] { return answers.contains(3); }));
    EXPECT_EQ(answers[1].transcription, m_calibrated);
    EXPECT_TRUE(answers[2].transcription->notes.empty());
}

TEST_F(ScoringQueueTest, OfAForgottenRunNothingMoreIsHeard)
{
    std::vector<int> answered;
    ScoringQueue queue;
    QObject::connect(&queue, &ScoringQueue::answered, [&](int run) { answered.push_back(run); });
    for (const int run : {1, 2, 3})
        queue.ask(run, request(strict()));
    queue.forget(2);
    queue.forget(4); // unknown
    ASSERT_TRUE(processEventsUntil([&] { return answered.size() == 2; }));
    EXPECT_THAT(answered, testing::ElementsAre(1, 3));
}

} // namespace
} // namespace rollwright
