package dev.medley.analytics.reports;

import dev.medley.analytics.questions.MetricDirectory;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.TimeFrames;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes of the questions of reports what is asked now. */
@Singleton
public class ReportQuestions {

    private final TimeFrames frames;
    private final MetricDirectory metrics;

    ReportQuestions(TimeFrames frames, MetricDirectory metrics) {
        this.frames = frames;
        this.metrics = metrics;
    }

    /**
     * The question that it is now.
     *
     * @param accountId who asks, and sees the metrics in it
     * @throws dev.medley.kernel.Refusal {@code metric-unknown}, or what it breaks
     */
    public Question asked(ReportQuestion question, UUID accountId) {
        return question.asked(
                frames, metrics.find(Objects.requireNonNullElse(question.metrics(), List.of()), accountId));
    }
}
