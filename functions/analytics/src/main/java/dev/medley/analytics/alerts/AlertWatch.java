package dev.medley.analytics.alerts;

import dev.medley.analytics.AnalyticsEvents.AlertCleared;
import dev.medley.analytics.AnalyticsEvents.AlertRaised;
import dev.medley.analytics.readers.ReaderRepository;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Looks at the numbers of alerts: of whole days once, when their sums are there; of today whenever the sums have gone on. Each look
 * is a transaction that holds the alert, so that a change is told once, however many look.
 */
@Singleton
public class AlertWatch {

    private final AlertRepository repository;
    private final AlertNumbers numbers;
    private final ReaderRepository readers;
    private final Outbox outbox;
    private final Clock clock;

    protected AlertWatch(
            AlertRepository repository, AlertNumbers numbers, ReaderRepository readers, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.numbers = numbers;
        this.readers = readers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Some alerts to look at, in order of their ids. */
    public List<UUID> after(UUID id, int most) {
        return repository.activeAfter(id, most);
    }

    /** Looks at one, if there is anything new and nobody else does. */
    @Transactional
    public void look(UUID id) {
        repository
                .lockActive(id)
                .ifPresent(alert -> numbers.period(alert.rule())
                        .filter(period -> !period.equals(alert.evaluatedFor()))
                        .ifPresent(period -> numbers.label(alert.rule(), alert.accountId())
                                .ifPresent(label -> look(alert, period, label))));
    }

    private void look(Alert alert, String period, String label) {
        numbers.judge(alert.rule(), alert.accountId(), alert.firing())
                .ifPresent(judgement -> note(alert, period, label, judgement));
    }

    private void note(Alert alert, String period, String label, AlertJudgement judgement) {
        Instant now = clock.instant();
        boolean change = judgement.firing() != alert.firing();
        boolean told = change
                && !alert.isSnoozed(now)
                && readers.readers(Set.of(alert.accountId())).contains(alert.accountId());
        repository.note(alert, new AlertEvaluation(Ids.next(clock), alert.id(), period, judgement, change, told, now));
        if (told) {
            outbox.announce(
                    alert.accountId(),
                    alert.id(),
                    judgement.firing()
                            ? new AlertRaised(
                                    alert.id(), alert.name(), label, period, judgement.value(), judgement.expected())
                            : new AlertCleared(alert.id(), alert.name(), label, period, judgement.value()));
        }
    }
}
