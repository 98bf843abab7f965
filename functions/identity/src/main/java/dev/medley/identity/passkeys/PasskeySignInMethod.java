package dev.medley.identity.passkeys;

import dev.medley.identity.accounts.SignInMethod;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Passkeys open accounts. */
@Singleton
class PasskeySignInMethod implements SignInMethod {

    private final PasskeyRepository passkeyRepository;

    PasskeySignInMethod(PasskeyRepository passkeyRepository) {
        this.passkeyRepository = passkeyRepository;
    }

    @Override
    public boolean leadsInto(UUID accountId) {
        return passkeyRepository.list(accountId).stream().anyMatch(passkey -> !passkey.isBlocked());
    }
}
