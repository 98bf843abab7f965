package dev.medley.realtime.channels;

import java.util.Set;
import java.util.UUID;

/** Asks whose things are. */
public interface OwnerLookup {

    /**
     * Whether somebody owns a thing.
     *
     * @param table a table or view of a channel's declaration
     */
    boolean isOwner(String table, UUID id, UUID accountId);

    /**
     * Whether somebody owns a thing, or it is shared with them or with a role that they have.
     *
     * @param view a view of the declaration of a shared channel
     */
    boolean isSharedWith(String view, UUID id, UUID accountId, Set<String> roles);
}
