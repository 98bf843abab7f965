package dev.medley.identity.addresses;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.EmailChanged;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.Disavowal;
import dev.medley.identity.accounts.DisavowalRepository;
import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives accounts other addresses. An account that has such an address without having proven it is void; what was mailed to the
 * address before proves nothing any more.
 */
@Singleton
class AddressMoves {

    private final AccountRepository accountRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final DisavowalRepository disavowalRepository;
    private final Outbox outbox;
    private final Clock clock;

    AddressMoves(
            AccountRepository accountRepository,
            MailedTokenRepository mailedTokenRepository,
            DisavowalRepository disavowalRepository,
            Outbox outbox,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.disavowalRepository = disavowalRepository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Moves an account to an address that it has proven; whoever reads the former one can take the account back. Not so where
     * the account goes back to an address that could take it back itself: who brought it to the other one is not to get it again.
     */
    @Transactional
    void toProven(AddressChange change) {
        move(change, "An account with this address was made meanwhile.");
        Event event = outbox.event(change.accountId(), change.accountId(), new EmailChanged());
        if (!change.isSame() && !isReturn(change)) {
            disavowalRepository.addMove(
                    event.id(), new Disavowal(change.accountId(), change.former(), event.occurredAt()));
        }
        outbox.announce(List.of(event));
    }

    private boolean isReturn(AddressChange change) {
        Optional<Disavowal> left = disavowalRepository.moves(change.accountId()).stream()
                .filter(move -> move.email() != null
                        && move.email().key().equals(change.wanted().key()))
                .min(Comparator.comparing(Disavowal::since));
        left.ifPresent(move -> disavowalRepository.revokeOfOthers(change.accountId(), change.wanted(), move.since()));
        return left.isPresent();
    }

    /**
     * Moves an account back; whoever reads the address that it leaves can do nothing about it. How many mails went there keeps
     * none from the other.
     */
    @Transactional
    void toFormer(AddressChange change) {
        move(
                change,
                "Another account has this address now. Give that one another address or delete it, and try again.");
        mailedTokenRepository.forget(change.accountId(), MailPurpose.RESET_PASSWORD);
        outbox.announce(change.accountId(), change.accountId(), new EmailChanged());
    }

    private void move(AddressChange change, String taken) {
        accountRepository.deleteUnproven(change.wanted());
        if (!accountRepository.changeEmail(change.accountId(), change.wanted(), clock.instant())) {
            throw Refusal.conflict("email-taken", taken);
        }
        mailedTokenRepository.revoke(change.accountId());
    }
}
