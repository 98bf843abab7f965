package dev.medley.flags.changes;

import dev.medley.flags.definitions.ChangeAuthor;
import dev.medley.flags.definitions.FlagAudit;
import dev.medley.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Notes in the audit what becomes of changes, and when. */
@Singleton
class ChangeTrail {

    private final FlagAudit audit;
    private final Clock clock;

    ChangeTrail(FlagAudit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    UUID nextId() {
        return Ids.next(clock);
    }

    void note(ChangeAuthor author, String what, FlagChange change) {
        audit.note(
                author,
                "flag-change." + what,
                change.id(),
                Map.of(
                        "flag", change.flag(),
                        "environment", change.environment(),
                        "reason", change.reason(),
                        "applyAt", change.applyAt().toString(),
                        "after", change.targeting()));
    }
}
