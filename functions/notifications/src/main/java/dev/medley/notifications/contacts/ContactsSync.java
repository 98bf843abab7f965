package dev.medley.notifications.contacts;

import dev.medley.kernel.Ids;
import dev.medley.notifications.contacts.ContactDirectory.Change;
import dev.medley.notifications.contacts.ContactRepository.Consenting;
import dev.medley.notifications.preferences.Mode;
import dev.medley.notifications.preferences.PreferenceService;
import dev.medley.notifications.types.Channel;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells a provider of e-mail marketing who consented to promotions by mail, and takes from it who unsubscribed there. What is
 * to be told stands in the database first, and is noted after: if a process dies in between, it is told again.
 */
@Singleton
public class ContactsSync {

    private static final int MOST = 200;
    private static final String CATEGORY = "promotions";

    /** Changes that the provider notes late are not missed. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final ContactDirectory directory;
    private final ContactRepository repository;
    private final PreferenceService preferences;
    private final Clock clock;

    ContactsSync(ContactDirectory directory, ContactRepository repository, PreferenceService preferences, Clock clock) {
        this.directory = directory;
        this.repository = repository;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** Does some of what there is to do; unsubscriptions first, so that nobody who unsubscribed is told again. */
    public void run() throws ContactsUnavailableException {
        if (directory.isOn()) {
            takeUnsubscriptions();
            removeSuperfluous();
            tellNew();
        }
    }

    private void takeUnsubscriptions() throws ContactsUnavailableException {
        Instant begun = clock.instant();
        Instant since = repository.seenUntil();
        int seen = 0;
        List<Change> changes = directory.changes(since, seen);
        while (!changes.isEmpty()) {
            changes.stream().filter(Change::isUnsubscribed).forEach(this::unsubscribe);
            seen += changes.size();
            changes = directory.changes(since, seen);
        }
        repository.putSeenUntil(begun.minus(OVERLAP));
    }

    private void unsubscribe(Change change) {
        repository
                .accountsOf(change.email())
                .forEach(account -> preferences.put(account, CATEGORY, Channel.EMAIL, Mode.OFF));
    }

    private void removeSuperfluous() throws ContactsUnavailableException {
        for (UUID id : repository.superfluous(MOST)) {
            directory.remove(id);
            repository.delete(id);
        }
    }

    private void tellNew() throws ContactsUnavailableException {
        for (Consenting consenting : repository.missing(MOST)) {
            repository.add(Ids.next(clock), consenting, clock.instant());
        }
        for (Contact contact : repository.untold(MOST)) {
            repository.noteTold(contact.id(), directory.put(contact), clock.instant());
        }
    }

    /** Has the provider forget an account that is erased, at the next run. */
    public void forget(UUID accountId) {
        repository.disown(accountId);
    }
}
