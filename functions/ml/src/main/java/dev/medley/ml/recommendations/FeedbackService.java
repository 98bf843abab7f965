package dev.medley.ml.recommendations;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Keeps what accounts want less of. */
@Singleton
public class FeedbackService {

    private static final int MOST = 500;

    private final FeedbackRepository repository;
    private final Clock clock;

    protected FeedbackService(FeedbackRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Shows less of what is like an item, from now on.
     *
     * @throws Refusal {@code feedback-full}
     */
    @Transactional
    public void lessOfItem(UUID accountId, UUID itemId) {
        requireRoom(accountId);
        repository.addItem(Ids.next(clock), accountId, itemId, clock.instant());
    }

    /**
     * Shows less of what has a term, from now on.
     *
     * @throws Refusal {@code feedback-full}
     */
    @Transactional
    public void lessOfTerm(UUID accountId, String term) {
        requireRoom(accountId);
        repository.addTerm(Ids.next(clock), accountId, term, clock.instant());
    }

    private void requireRoom(UUID accountId) {
        if (repository.count(accountId) >= MOST) {
            throw Refusal.conflict("feedback-full", "There is feedback on " + MOST + " things already.");
        }
    }

    public void forgetItem(UUID accountId, UUID itemId) {
        if (!repository.removeItem(accountId, itemId)) {
            throw unknown();
        }
    }

    public void forgetTerm(UUID accountId, String term) {
        if (!repository.removeTerm(accountId, term)) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("feedback-unknown", "There is no such feedback.");
    }
}
