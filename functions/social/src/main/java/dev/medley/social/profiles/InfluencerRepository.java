package dev.medley.social.profiles;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.ModerationState;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All profiles. */
public interface InfluencerRepository {

    /** False where the handle is taken; of an account that has a profile, nothing is asked. */
    boolean add(Influencer influencer);

    /** False where the new handle is another account's. */
    boolean change(Influencer influencer);

    Optional<Influencer> ofAccount(UUID accountId);

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Influencer> lock(UUID accountId);

    /** Those of some accounts that have profiles, which none of them removes until the transaction ends. */
    void hold(Collection<UUID> accountIds);

    /** Whose a handle is or was, unless that account and the reader have blocked each other. */
    Optional<UUID> owner(UUID reader, String folded);

    /** The profile as this account sees it. */
    Optional<InfluencerDetail> detail(UUID reader, UUID accountId);

    Page<InfluencerDetail> list(UUID reader, InfluencerFilter filter, PageRequest page);

    /** Those of these accounts that have profiles. */
    Map<UUID, ProfileCard> cards(Collection<UUID> accountIds);

    /** The accounts that have these handles now. */
    Map<String, UUID> accounts(Collection<String> folded);

    /** Notes whether an account is suspended, unless something later was heard of it. */
    void suspend(UUID accountId, boolean suspended, Instant at);

    /** As moderation decided about the profile of an account, which may be gone. */
    void moderate(UUID accountId, ModerationState moderation);
}
