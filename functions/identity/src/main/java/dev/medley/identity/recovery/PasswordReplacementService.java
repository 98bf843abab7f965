package dev.medley.identity.recovery;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.PasswordChanged;
import dev.medley.identity.IdentityEvents.RevokedAccess;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.CredentialRepository;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.identity.accounts.PasswordReplacement;
import dev.medley.identity.passwords.ContextWords;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.identity.passwords.PasswordHasher;
import dev.medley.identity.passwords.PasswordPolicy;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives an account another password, in two steps, because hashing takes long and a transaction holds a connection. */
@Singleton
class PasswordReplacementService {

    private final PasswordPolicy policy;
    private final PasswordHasher passwordHasher;
    private final CredentialRepository credentialRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final Outbox outbox;

    PasswordReplacementService(
            PasswordPolicy policy,
            PasswordHasher passwordHasher,
            CredentialRepository credentialRepository,
            MailedTokenRepository mailedTokenRepository,
            Outbox outbox) {
        this.policy = policy;
        this.passwordHasher = passwordHasher;
        this.credentialRepository = credentialRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.outbox = outbox;
    }

    /**
     * Refuses a password that is not fit to be one or that the account has had lately; else hashes it. All that takes the
     * turn of one hash.
     *
     * @param admitted the account, once whoever asks has shown that they may; throws where they may not
     */
    PasswordReplacement prepare(Supplier<Account> admitted, NewPassword password) {
        return passwordHasher.inOneTurn(() -> replacement(admitted.get(), password));
    }

    private PasswordReplacement replacement(Account account, NewPassword password) {
        policy.require(password, ContextWords.of(account.email().text(), account.displayName()));
        int most = policy.formerRefused();
        if (lastHashes(account, most).anyMatch(hash -> passwordHasher.matches(password.text(), hash))) {
            throw Refusal.invalid(
                    "password-reused",
                    password.pointer(),
                    "This is one of the last " + most + " passwords of this account.");
        }
        int kept = account.isVerified() ? most - 1 : 0;
        return new PasswordReplacement(account.passwordHash(), passwordHasher.hash(password.text()), kept);
    }

    /** What somebody claimed with an address that was not proven is nobody's former password. */
    private Stream<String> lastHashes(Account account, int most) {
        return Stream.concat(
                        Optional.ofNullable(account.passwordHash()).filter(_ -> account.isVerified()).stream(),
                        credentialRepository.formerPasswords(account.id(), most).stream())
                .limit(most);
    }

    /**
     * Stores it; tokens that were mailed before are void. Of many who try at once with the same present password, one
     * succeeds.
     *
     * @param revoked what ended with it; null where its owner knew the one before
     */
    @Transactional
    void store(Account account, PasswordReplacement replacement, @Nullable RevokedAccess revoked) {
        if (!credentialRepository.replacePassword(account.id(), replacement)) {
            throw Refusal.conflict(
                    "password-changed-meanwhile", "The password was changed a moment ago; sign in again.");
        }
        mailedTokenRepository.revoke(account.id());
        outbox.announce(account.id(), account.id(), new PasswordChanged(revoked));
    }
}
