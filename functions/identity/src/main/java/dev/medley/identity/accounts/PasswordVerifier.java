package dev.medley.identity.accounts;

import dev.medley.identity.passwords.PasswordHasher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an account's password, and moves its hash to the present cost when it is right. */
@Singleton
public class PasswordVerifier {

    private final CredentialRepository credentialRepository;
    private final PasswordHasher passwordHasher;

    PasswordVerifier(CredentialRepository credentialRepository, PasswordHasher passwordHasher) {
        this.credentialRepository = credentialRepository;
        this.passwordHasher = passwordHasher;
    }

    /**
     * The account with the hash that the password was found right by; empty when it is wrong. Takes the same time where
     * there is no account, or none with a password.
     */
    public Optional<Account> check(@Nullable Account account, String password) {
        return passwordHasher.inOneTurn(() -> checked(account, password));
    }

    private Optional<Account> checked(@Nullable Account account, String password) {
        String hash = account == null ? null : account.passwordHash();
        if (account == null || hash == null) {
            boolean _ = passwordHasher.matchesNobody(password);
            return Optional.empty();
        }
        return passwordHasher.matches(password, hash)
                ? Optional.of(upToDate(account, hash, password))
                : Optional.empty();
    }

    private Account upToDate(Account account, String hash, String password) {
        if (!passwordHasher.isDated(hash)) {
            return account;
        }
        String fresh = passwordHasher.hash(password);
        return credentialRepository.rehash(account.id(), hash, fresh) ? account.withPasswordHash(fresh) : account;
    }
}
