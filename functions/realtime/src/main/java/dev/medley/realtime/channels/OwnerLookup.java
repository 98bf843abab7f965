package dev.medley.realtime.channels;

import java.util.UUID;

/** Asks whose things are. */
public interface OwnerLookup {

    /**
     * Whether somebody owns a thing.
     *
     * @param table a table or view of a channel's declaration
     */
    boolean isOwner(String table, UUID id, UUID accountId);
}
