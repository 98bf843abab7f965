package dev.medley.identity.signinreports;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.Disavowal;
import dev.medley.identity.accounts.DisavowalRepository;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes the tokens by which owners of accounts say that something was not them. */
@Singleton
class DisavowalTokens {

    private final AccountRepository accountRepository;
    private final DisavowalRepository disavowalRepository;

    DisavowalTokens(AccountRepository accountRepository, DisavowalRepository disavowalRepository) {
        this.accountRepository = accountRepository;
        this.disavowalRepository = disavowalRepository;
    }

    /** A token and the account, as it was when the token was made: it may go to that address only. */
    record SignInToken(Account account, SecretToken token) {}

    /** A token and the only address that it may go to. */
    record MoveToken(EmailAddress former, SecretToken token) {}

    /**
     * A token against a sign-in. The account is held: were it moved meanwhile, the token would give another address back.
     *
     * @param at when it was
     */
    @Transactional
    Optional<SignInToken> ofSignIn(UUID accountId, Instant at) {
        SecretToken token = SecretToken.random();
        return accountRepository.holdToEnter(accountId).map(account -> {
            disavowalRepository.add(new Disavowal(account.id(), account.email(), at), token);
            return new SignInToken(account, token);
        });
    }

    /** A token against a change of address; none where that was undone, or nothing but the spelling changed. */
    @Transactional
    Optional<MoveToken> ofMove(UUID eventId) {
        SecretToken token = SecretToken.random();
        return disavowalRepository
                .issue(eventId, token)
                .flatMap(disavowal -> Optional.ofNullable(disavowal.email()))
                .map(former -> new MoveToken(former, token));
    }
}
