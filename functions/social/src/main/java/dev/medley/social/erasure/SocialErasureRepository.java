package dev.medley.social.erasure;

import java.util.Optional;
import java.util.UUID;

/** What all tables have of an account. */
public interface SocialErasureRepository {

    /** The profile of an account, which is to be removed: whoever does something to it or with it waits, and so do others' removals. */
    Optional<UUID> profile(UUID accountId);

    /** Whether moderators have removed the profile of an account. */
    boolean isTakenOff(UUID accountId);

    /** Takes an account out of all tables. */
    void erase(UUID accountId);

    /** The same without what it has said about others: its blocks, mutes and settings. */
    void remove(UUID accountId);
}
