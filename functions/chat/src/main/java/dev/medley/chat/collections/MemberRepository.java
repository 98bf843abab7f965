package dev.medley.chat.collections;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who reads which collection. */
public interface MemberRepository {

    int count(UUID collectionId);

    /**
     * Adds a member; false where the account, or the address, is one already. An account that was invited by its address too is
     * no member by that any more: the owner is not to learn whose address it is.
     */
    boolean add(UUID collectionId, CollectionMember member);

    Page<CollectionMember> list(UUID collectionId, PageRequest page);

    Optional<CollectionMember> find(UUID collectionId, UUID id);

    void change(UUID id, CollectionRole role, Instant now);

    /** Removes a member, with the documents that they brought. */
    void remove(UUID collectionId, UUID id);

    /** Removes the invitation of an account's address, which would else let it in again. */
    void removeInvitation(UUID collectionId, UUID accountId);

    /** The membership of an account. */
    Optional<UUID> idOf(UUID collectionId, UUID accountId);

    /** Lets invitations be those of the accounts that have their addresses by now. */
    void admit();

    /**
     * Removes those that an account's own collections have since then, with the documents that they brought, and the account's
     * documents from others' collections; who was made an editor since then reads only.
     */
    void removeSince(UUID ownerId, Instant since);

    void erase(UUID accountId);
}
