package dev.medley.chat.collections;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Who reads which collection. */
public interface MemberRepository {

    int count(UUID collectionId);

    /** Adds a member; false where the account, or the address, is one already. */
    boolean add(UUID collectionId, CollectionMember member);

    Page<CollectionMember> list(UUID collectionId, PageRequest page);

    Optional<CollectionMember> find(UUID collectionId, UUID id);

    void change(UUID id, CollectionRole role);

    /** Removes a member, with the documents that they brought. */
    void remove(UUID collectionId, UUID id);

    /** The membership of an account. */
    Optional<UUID> idOf(UUID collectionId, UUID accountId);

    /** Lets invitations be those of the accounts that have their addresses by now. */
    void admit();

    void erase(UUID accountId);
}
