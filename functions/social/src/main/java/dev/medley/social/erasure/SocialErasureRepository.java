package dev.medley.social.erasure;

import java.util.Optional;
import java.util.UUID;

/** What all tables have of an account. */
public interface SocialErasureRepository {

    Optional<UUID> profile(UUID accountId);

    /** Takes an account out of all tables. */
    void erase(UUID accountId);

    /** The same without what it has said about others: its blocks, mutes and settings. */
    void remove(UUID accountId);
}
