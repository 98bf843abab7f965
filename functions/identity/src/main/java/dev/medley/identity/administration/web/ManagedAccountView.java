package dev.medley.identity.administration.web;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.ManagedAccount;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@Serdeable
@Schema(description = "An account as administrators see it")
record ManagedAccountView(
        UUID id,
        String email,
        String displayName,
        boolean emailVerified,
        @Schema(example = "active") String status,
        @Nullable String suspendedBecause,
        List<String> roles,

        @Schema(description = "Kinds of second factor that are enrolled")
        List<String> factors,

        Instant createdAt,
        @Nullable Instant lastSeenAt) {

    static ManagedAccountView of(ManagedAccount managedAccount) {
        Account account = managedAccount.account();
        return new ManagedAccountView(
                account.id(),
                account.email().text(),
                account.displayName(),
                account.isVerified(),
                account.status().name().toLowerCase(Locale.ROOT),
                managedAccount.suspendedBecause(),
                account.roles().stream().sorted().toList(),
                account.factors().stream().sorted().toList(),
                account.createdAt(),
                managedAccount.lastSeenAt());
    }
}
