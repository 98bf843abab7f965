package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.EmailVerificationService;
import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.identity.accounts.PasswordReplacement;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets somebody who reads an account's mail choose another password for it (ASVS 5.0, 6.4.3). That signs nobody in, and the
 * second factor is asked for as before.
 */
@Singleton
public class PasswordResetService {

    private final AccountRepository accountRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final PasswordReplacementService passwordReplacementService;
    private final EmailVerificationService emailVerificationService;
    private final AccessRevocationService accessRevocationService;

    PasswordResetService(
            AccountRepository accountRepository,
            MailedTokenRepository mailedTokenRepository,
            PasswordReplacementService passwordReplacementService,
            EmailVerificationService emailVerificationService,
            AccessRevocationService accessRevocationService) {
        this.accountRepository = accountRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.passwordReplacementService = passwordReplacementService;
        this.emailVerificationService = emailVerificationService;
        this.accessRevocationService = accessRevocationService;
    }

    /**
     * Uses the token up only when the password may be chosen, so that one may try another, but not without end: each try
     * has passwords hashed.
     *
     * @param keepsApiKeys whether the account's API keys go on working
     */
    public void reset(String token, String password, boolean keepsApiKeys) {
        SecretToken secret = new SecretToken(token);
        Account account = mailedTokenRepository
                .find(MailPurpose.RESET_PASSWORD, secret)
                .flatMap(accountRepository::find)
                .orElseThrow(PasswordResetService::refused);
        PasswordReplacement replacement = passwordReplacementService.prepare(
                () -> counted(account, secret), new NewPassword(password, "/password"));
        store(secret, account, replacement, keepsApiKeys);
    }

    private Account counted(Account account, SecretToken token) {
        if (!mailedTokenRepository.countTry(MailPurpose.RESET_PASSWORD, token)) {
            throw refused();
        }
        return account;
    }

    /** Holds the account before its token, as a change of address does. Who reads the mail has proven the address. Of many who try at once with the same token, one succeeds. */
    @Transactional
    void store(SecretToken token, Account account, PasswordReplacement replacement, boolean keepsApiKeys) {
        Optional<Account> _ = accountRepository.holdToEnter(account.id());
        UUID owner =
                mailedTokenRepository.use(MailPurpose.RESET_PASSWORD, token).orElseThrow(PasswordResetService::refused);
        emailVerificationService.takeOver(owner);
        passwordReplacementService.store(account, replacement, accessRevocationService.reset(owner, keepsApiKeys));
    }

    private static Refusal refused() {
        return Refusal.invalid(
                "reset-token-invalid", "/token", "This token is unknown, used, expired or not the newest.");
    }
}
