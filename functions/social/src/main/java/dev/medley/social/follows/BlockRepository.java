package dev.medley.social.follows;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom accounts block and mute. */
public interface BlockRepository {

    int blocks(UUID accountId);

    int mutes(UUID accountId);

    /** Those of these that the account does not block yet. */
    List<UUID> block(UUID accountId, Collection<UUID> others, Instant now);

    boolean unblock(UUID accountId, UUID otherId);

    /** Has none of these accounts remove its profile until the transaction ends; before anything else in it. */
    void hold(UUID accountId, Collection<UUID> others);

    Page<BlockedAccount> blocked(UUID accountId, PageRequest page);

    /** The handles of all that an account blocks; the ids of those without a profile. */
    List<String> blockedNames(UUID accountId);

    /** Whose handles these are, whoever blocks whom. */
    Map<String, UUID> owners(Collection<String> folded);

    /** Whose a handle is; whom the account blocks itself is found too, who blocks it is not. */
    Map<String, UUID> accounts(UUID accountId, Collection<String> folded);

    void mute(UUID id, UUID accountId, UUID otherId, @Nullable Instant expiresAt, Instant now);

    boolean unmute(UUID accountId, UUID otherId);

    Page<Mute> muted(UUID accountId, PageRequest page);

    /** Ends what accounts do with each other; who followed whom. */
    List<EndedFollow> part(UUID accountId, Collection<UUID> others);

    /** That somebody followed somebody, or had asked to. */
    record EndedFollow(UUID followerId, UUID followedId, boolean asked) {}
}
