package dev.medley.chat.collections.web;

import dev.medley.chat.collections.CollectionMember;
import dev.medley.chat.collections.CollectionRole;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "DocumentCollectionMember")
record CollectionMemberView(
        @Schema(description = "Of the membership") UUID id,

        @Nullable @Schema(description = "Null of who was invited by an address: whether an account has it is not told")
        UUID accountId,

        @Nullable @Schema(description = "Null of who was invited by the account's id")
        String email,

        CollectionRole role,

        @Schema(description = "Whether they have accepted; until then they read nothing")
        boolean accepted,

        Instant createdAt) {

    static CollectionMemberView of(CollectionMember member) {
        return new CollectionMemberView(
                member.id(),
                member.accountId(),
                member.email(),
                member.role(),
                member.isAccepted(),
                member.createdAt());
    }
}
