package dev.medley.chat.collections;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Memberships that wait for the consent of whoever is invited. */
public interface InvitationRepository {

    /** Those of an account, latest first; none where one of both has blocked the other. */
    Page<CollectionInvitation> list(UUID accountId, PageRequest page);

    /** Makes an invited account a member; of which collection. */
    Optional<UUID> accept(UUID id, UUID accountId);

    /** False where the account has no such invitation. */
    boolean decline(UUID id, UUID accountId);
}
