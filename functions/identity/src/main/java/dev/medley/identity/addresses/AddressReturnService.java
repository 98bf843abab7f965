package dev.medley.identity.addresses;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.Disavowal;
import dev.medley.identity.accounts.DisputedAccess;
import dev.medley.identity.accounts.EmailAddress;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Gives accounts back to whoever reads the address that they had before somebody else changed it. */
@Singleton
public class AddressReturnService {

    private final AccountRepository accountRepository;
    private final AddressChangeRepository changes;
    private final AddressMoves addressMoves;
    private final List<DisputedAccess> disputed;
    private final Clock clock;

    AddressReturnService(
            AccountRepository accountRepository,
            AddressChangeRepository changes,
            AddressMoves addressMoves,
            List<DisputedAccess> disputed,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.changes = changes;
        this.addressMoves = addressMoves;
        this.disputed = disputed;
        this.clock = clock;
    }

    /**
     * Holds the account, takes out what was added to it since, and moves it back to the address that the disavowal was mailed to;
     * false where it has that one.
     */
    @Transactional
    public boolean giveBack(Disavowal disavowal) {
        EmailAddress former = disavowal.email();
        Account account = accountRepository.holdToEnter(disavowal.accountId()).orElse(null);
        if (account == null) {
            return false;
        }
        if (former == null || former.key().equals(account.email().key())) {
            removeSince(account, disavowal.disputedSince(false));
            return false;
        }
        removeSince(account, disavowal.disputedSince(true));
        AddressChange change = new AddressChange(account.id(), former, account.email());
        changes.noteReturn(change, clock.instant());
        addressMoves.toFormer(change);
        return true;
    }

    private void removeSince(Account account, Instant since) {
        disputed.forEach(access -> access.removeSince(account.id(), since));
    }
}
