package dev.medley.moderation.statements;

import java.util.Optional;
import java.util.UUID;

/** Where accounts are written to, those too that moderation has suspended. */
public interface AuthorAddresses {

    /** Empty where the account is gone, or its address is not verified. */
    Optional<AuthorAddress> find(UUID accountId);
}
