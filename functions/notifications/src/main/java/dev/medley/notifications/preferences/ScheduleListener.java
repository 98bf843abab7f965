package dev.medley.notifications.preferences;

import java.util.UUID;

/** Hears that an account has other times at which it is told things. */
public interface ScheduleListener {

    /** Called in the transaction that changes them. */
    void scheduleChanged(UUID accountId);
}
