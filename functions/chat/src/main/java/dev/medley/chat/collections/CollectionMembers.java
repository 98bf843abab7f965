package dev.medley.chat.collections;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a collection is shared with. What is taken back holds from the next question on. */
@Singleton
public class CollectionMembers {

    private static final int MOST = 500;

    private final DocumentCollectionRepository collections;
    private final MemberRepository repository;
    private final InvitationRepository invitations;
    private final Clock clock;

    protected CollectionMembers(
            DocumentCollectionRepository collections,
            MemberRepository repository,
            InvitationRepository invitations,
            Clock clock) {
        this.collections = collections;
        this.repository = repository;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * Invites somebody to a collection of one's own, who reads it once they have accepted.
     *
     * @param invited an account; null for whoever has the address, now or later
     */
    @Transactional
    public CollectionMember add(
            UUID accountId, UUID collectionId, @Nullable UUID invited, @Nullable String email, CollectionRole role) {
        own(accountId, collectionId);
        if (repository.count(collectionId) >= MOST) {
            throw Refusal.conflict("collection-members-full", "A collection has at most %,d members.".formatted(MOST));
        }
        requireShared(role);
        CollectionMember member = new CollectionMember(Ids.next(clock), invited, email, role, false, clock.instant());
        if (!repository.add(collectionId, member)) {
            throw Refusal.conflict("collection-member-taken", "They are a member, or invited, already.");
        }
        if (email != null) {
            repository.admit();
        }
        return member;
    }

    public Page<CollectionMember> list(UUID accountId, UUID collectionId, PageRequest page) {
        requireOwner(collections.find(collectionId, accountId).orElseThrow(DocumentCollectionService::unknown));
        return repository.list(collectionId, page);
    }

    @Transactional
    public CollectionMember change(UUID accountId, UUID collectionId, UUID id, CollectionRole role) {
        own(accountId, collectionId);
        requireShared(role);
        requireOther(find(collectionId, id));
        repository.change(id, role, clock.instant());
        return find(collectionId, id);
    }

    @Transactional
    public void remove(UUID accountId, UUID collectionId, UUID id) {
        own(accountId, collectionId);
        requireOther(find(collectionId, id));
        repository.remove(collectionId, id);
    }

    /** Gives up what somebody else shared. */
    @Transactional
    public void leave(UUID accountId, UUID collectionId) {
        DocumentCollection collection =
                collections.lock(collectionId, accountId).orElseThrow(DocumentCollectionService::unknown);
        if (collection.role() == CollectionRole.OWNER) {
            throw Refusal.conflict("collection-owner-stays", "Its owner does not leave a collection, but deletes it.");
        }
        repository.idOf(collectionId, accountId).ifPresent(id -> repository.remove(collectionId, id));
        repository.removeInvitation(collectionId, accountId);
    }

    /** What others want to share with an account; of nobody whom either has blocked. */
    public Page<CollectionInvitation> invitations(UUID accountId, PageRequest page) {
        return invitations.list(accountId, page);
    }

    /** Lets one's searches and answers read a collection. */
    @Transactional
    public DocumentCollection accept(UUID accountId, UUID invitationId) {
        UUID collectionId = invitations.accept(invitationId, accountId).orElseThrow(CollectionMembers::uninvited);
        return collections.find(collectionId, accountId).orElseThrow(DocumentCollectionService::unknown);
    }

    @Transactional
    public void decline(UUID accountId, UUID invitationId) {
        if (!invitations.decline(invitationId, accountId)) {
            throw uninvited();
        }
    }

    private static Refusal uninvited() {
        return Refusal.notFound("collection-invitation-unknown", "There is no such invitation.");
    }

    /** Invites those whose address has an account by now. */
    @Transactional
    public void admit() {
        repository.admit();
    }

    @Transactional
    public void erase(UUID accountId) {
        repository.erase(accountId);
    }

    private void own(UUID accountId, UUID collectionId) {
        requireOwner(collections.lock(collectionId, accountId).orElseThrow(DocumentCollectionService::unknown));
    }

    private static void requireOwner(DocumentCollection collection) {
        if (collection.role() != CollectionRole.OWNER) {
            throw DocumentCollectionService.notYours();
        }
    }

    private static void requireShared(CollectionRole role) {
        if (role == CollectionRole.OWNER) {
            throw Refusal.invalid("collection-role-invalid", "/role", "A member is an editor or a reader.");
        }
    }

    private static void requireOther(CollectionMember member) {
        if (member.role() == CollectionRole.OWNER) {
            throw Refusal.conflict("collection-owner-stays", "Its owner stays a member.");
        }
    }

    private CollectionMember find(UUID collectionId, UUID id) {
        return repository
                .find(collectionId, id)
                .orElseThrow(() -> Refusal.notFound("collection-member-unknown", "There is no such member."));
    }
}
