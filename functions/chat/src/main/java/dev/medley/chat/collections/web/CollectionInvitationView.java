package dev.medley.chat.collections.web;

import dev.medley.chat.collections.CollectionInvitation;
import dev.medley.chat.collections.CollectionRole;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "DocumentCollectionInvitation", description = "A collection that somebody wants to share")
record CollectionInvitationView(
        UUID id, UUID collectionId, String name, UUID ownerId, CollectionRole role, Instant createdAt) {

    static CollectionInvitationView of(CollectionInvitation invitation) {
        return new CollectionInvitationView(
                invitation.id(),
                invitation.collectionId(),
                invitation.name(),
                invitation.ownerId(),
                invitation.role(),
                invitation.createdAt());
    }
}
