package dev.medley.analytics.reports;

import dev.medley.analytics.cohorts.CohortService;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Question;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Keeps reports, and asks their questions. */
@Singleton
public class ReportService {

    private final ReportRepository repository;
    private final AnalyticsService analytics;
    private final CohortService cohorts;
    private final ReportQuestions questions;
    private final Clock clock;

    protected ReportService(
            ReportRepository repository,
            AnalyticsService analytics,
            CohortService cohorts,
            ReportQuestions questions,
            Clock clock) {
        this.repository = repository;
        this.analytics = analytics;
        this.cohorts = cohorts;
        this.questions = questions;
        this.clock = clock;
    }

    /** What a report says now. */
    public record Result(SavedReport report, Question question, List<AnswerRow> rows) {}

    /**
     * Keeps a report whose question can be asked.
     *
     * @throws Refusal {@code reports-full}, {@code cohort-unknown}, {@code metric-unknown} or what the question breaks
     */
    @Transactional
    public SavedReport create(UUID accountId, ReportDraft draft) {
        requireAskable(draft, accountId);
        if (repository.count(accountId) >= SavedReport.MOST) {
            throw Refusal.conflict("reports-full", "There are " + SavedReport.MOST + " reports already.");
        }
        Instant now = clock.instant();
        SavedReport report = new SavedReport(
                Ids.next(clock), accountId, draft.name(), draft.question(), draft.shared(), 1, now, now);
        repository.add(report);
        return report;
    }

    private void requireAskable(ReportDraft draft, UUID accountId) {
        Question _ = questions.asked(draft.question(), accountId);
        cohorts.require(draft.question().cohortId());
    }

    public SavedReport find(UUID id, UUID accountId) {
        return repository.find(id, accountId).orElseThrow(ReportService::unknown);
    }

    /** The questions of those reports that an account sees. */
    public Map<UUID, ReportQuestion> questions(Set<UUID> ids, UUID accountId) {
        return ids.isEmpty() ? Map.of() : repository.questions(ids, accountId);
    }

    /**
     * Changes one's own report.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public SavedReport change(UUID id, UUID accountId, ReportDraft draft, IntPredicate expected) {
        requireAskable(draft, accountId);
        SavedReport report = repository.lock(id, accountId).orElseThrow(ReportService::unknown);
        VersionCheck.require(expected, report.version());
        SavedReport changed = report.with(draft, clock.instant());
        repository.change(changed);
        return changed;
    }

    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw unknown();
        }
    }

    /** Asks the question of a report about the last whole days. */
    public Result ask(UUID id, UUID accountId) {
        SavedReport report = find(id, accountId);
        Question question = questions.asked(report.question(), accountId);
        return new Result(report, question, analytics.ask(question));
    }

    private static Refusal unknown() {
        return Refusal.notFound("report-unknown", "There is no such report.");
    }
}
