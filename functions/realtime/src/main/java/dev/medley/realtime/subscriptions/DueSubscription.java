package dev.medley.realtime.subscriptions;

import dev.medley.access.Permission;
import java.util.Set;

/**
 * Somebody to whom messages of a channel are to be sent, and whom nobody else sends to meanwhile.
 *
 * @param name the channel's name as they say it
 * @param permission what following it takes
 * @param revoked whether the session ended or the account's rights changed
 * @param roles whose permissions count today
 * @param granted what the ticket allowed
 */
public record DueSubscription(
        String connectionId,
        String name,
        String permission,
        long sent,
        boolean revoked,
        Set<String> roles,
        Set<Permission> granted) {

    public DueSubscription {
        roles = Set.copyOf(roles);
        granted = Set.copyOf(granted);
    }
}
