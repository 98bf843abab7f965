package dev.medley.flags.changes.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.flags.changes.DueChanges;
import jakarta.inject.Singleton;

/** Applies changes whose time has come. */
@Singleton
class ChangesTask implements ScheduledTask {

    private final DueChanges dueChanges;

    ChangesTask(DueChanges dueChanges) {
        this.dueChanges = dueChanges;
    }

    @Override
    public String schedule() {
        return "flag-changes";
    }

    @Override
    public void run() {
        dueChanges.apply();
    }
}
