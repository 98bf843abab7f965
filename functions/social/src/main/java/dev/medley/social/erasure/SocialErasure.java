package dev.medley.social.erasure;

import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import dev.medley.social.SocialEvents;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Takes an account out of everything here. Counts follow by the database's own triggers. Its comments that others replied to
 * leave an empty place; its sums in statistics know nobody.
 */
@Singleton
public class SocialErasure {

    private final SocialErasureRepository repository;
    private final Outbox outbox;

    protected SocialErasure(SocialErasureRepository repository, Outbox outbox) {
        this.repository = repository;
        this.outbox = outbox;
    }

    /** Erases all of an account that is gone. */
    @Transactional
    public void erase(UUID accountId) {
        repository.erase(accountId);
    }

    /**
     * Removes the profile of an account that stays, with all that it did here but whom it blocks.
     *
     * @throws Refusal {@code profile-required}; {@code profile-removed} where moderators have removed it: another one would take its place
     */
    @Transactional
    public void removeProfile(UUID accountId) {
        UUID id = repository
                .profile(accountId)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.CONFLICT, "profile-required", "The account has no profile."));
        if (repository.isTakenOff(accountId)) {
            throw Refusal.conflict(
                    "profile-removed", "Moderators have removed the profile; it stays, for them, as it is.");
        }
        repository.remove(accountId);
        outbox.announce(accountId, id, new SocialEvents.InfluencerDeleted(id));
    }
}
