package dev.medley.identity.accounts.web;

import dev.medley.identity.accounts.Account;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
record ProfileView(
        UUID id, String email, String displayName, boolean emailVerified, List<String> roles, Instant createdAt) {

    static ProfileView of(Account account) {
        return new ProfileView(
                account.id(),
                account.email().text(),
                account.displayName(),
                account.isVerified(),
                account.roles().stream().sorted().toList(),
                account.createdAt());
    }
}
