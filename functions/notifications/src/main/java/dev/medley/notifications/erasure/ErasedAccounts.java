package dev.medley.notifications.erasure;

import dev.medley.notifications.contacts.ContactsSync;
import dev.medley.notifications.entries.InboxService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Erases what belongs to accounts that are gone, and their names in what others were told of them. */
@Singleton
public class ErasedAccounts {

    private final AccountRows rows;
    private final InboxService inboxes;
    private final ContactsSync contacts;
    private final Clock clock;

    ErasedAccounts(AccountRows rows, InboxService inboxes, ContactsSync contacts, Clock clock) {
        this.rows = rows;
        this.inboxes = inboxes;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Transactional
    public void erase(UUID accountId) {
        contacts.forget(accountId);
        rows.delete(accountId);
        inboxes.forgetActor(accountId, clock.instant());
    }
}
