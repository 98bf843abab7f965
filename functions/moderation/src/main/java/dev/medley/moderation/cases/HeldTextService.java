package dev.medley.moderation.cases;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes what the filter held into the queue. */
@Singleton
public class HeldTextService {

    private final CaseRepository cases;
    private final SubjectRepository subjects;
    private final Clock clock;

    protected HeldTextService(CaseRepository cases, SubjectRepository subjects, Clock clock) {
        this.cases = cases;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Opens a case, or adds what was found to the one that is open. */
    @Transactional
    public void hold(HeldText held, Instant heldAt) {
        long reach = subjects.find(held.kind(), held.id())
                .map(ModeratedSubject::reach)
                .orElse(0L);
        ModeratedSubject subject =
                new ModeratedSubject(held.kind(), held.id(), held.accountId(), held.text(), reach, heldAt);
        Optional<CaseFile> open = cases.lockOpen(held.kind(), held.id());
        CaseFile after = open.orElseGet(
                        () -> CaseFile.open(Ids.next(clock), subject, CaseSource.FILTER, true, clock.instant()))
                .held(held.categories(), reach);
        if (open.isPresent()) {
            cases.change(after);
        } else {
            cases.add(after);
        }
        cases.keep(new Evidence(
                Ids.next(clock),
                after.id(),
                held.accountId(),
                held.text(),
                Digests.sha256(held.text()),
                heldAt,
                clock.instant()));
    }
}
