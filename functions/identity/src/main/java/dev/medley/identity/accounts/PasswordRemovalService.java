package dev.medley.identity.accounts;

import dev.medley.access.RevocationCache;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.PasswordResetRequested;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes an account's password away where somebody else may know it. */
@Singleton
public class PasswordRemovalService {

    private final CredentialRepository credentialRepository;
    private final RevocationCache revocationCache;
    private final Outbox outbox;

    PasswordRemovalService(CredentialRepository credentialRepository, RevocationCache revocationCache, Outbox outbox) {
        this.credentialRepository = credentialRepository;
        this.revocationCache = revocationCache;
        this.outbox = outbox;
    }

    /** Only who reads the account's mail gets another; access tokens from before are refused. */
    @Transactional
    public void remove(UUID accountId) {
        credentialRepository.removePassword(accountId);
        revocationCache.forget();
        outbox.announce(accountId, accountId, new PasswordResetRequested(null));
    }
}
