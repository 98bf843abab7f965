package dev.medley.flags.changes;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Applies what is due, each by itself, so that one which is refused keeps no other from being. */
@Singleton
public class DueChanges {

    private static final int BATCH = 200;

    private final ChangeRepository repository;
    private final ChangeApplication application;
    private final Clock clock;

    DueChanges(ChangeRepository repository, ChangeApplication application, Clock clock) {
        this.repository = repository;
        this.application = application;
        this.clock = clock;
    }

    public void apply() {
        repository.due(clock.instant(), BATCH).forEach(id -> {
            try {
                application.applyDue(id);
            } catch (Refusal refusal) {
                application.fail(id, refusal.code());
            }
        });
    }
}
