package dev.medley.identity.accounts;

import dev.medley.events.EventData;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Takes wishes that only the owner of an address may have, from whoever knows the address. Does the same work for one that
 * has no account: the event then names nobody, and no mail is written for it.
 */
@Singleton
public class EnumerationSafeMailer {

    private final AccountRepository accountRepository;
    private final Outbox outbox;
    private final Clock clock;

    EnumerationSafeMailer(AccountRepository accountRepository, Outbox outbox, Clock clock) {
        this.accountRepository = accountRepository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Announces that somebody wants this for the account of an address.
     *
     * @param event for which a mail is written
     */
    @Transactional
    public void ask(EventData event, String email) {
        EmailAddress address = EmailAddress.of(email);
        UUID account = accountRepository.findByEmail(address).map(Account::id).orElseGet(() -> Ids.next(clock));
        outbox.announce(account, account, event);
    }
}
