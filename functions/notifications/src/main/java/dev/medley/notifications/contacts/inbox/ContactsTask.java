package dev.medley.notifications.contacts.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.notifications.contacts.ContactsSync;
import dev.medley.notifications.contacts.ContactsUnavailableException;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the provider what is new; what it does not take in one run, it is told in the next. */
@Singleton
class ContactsTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(ContactsTask.class);

    private final ContactsSync sync;

    ContactsTask(ContactsSync sync) {
        this.sync = sync;
    }

    @Override
    public String schedule() {
        return "notifications-contacts";
    }

    @Override
    public void run() {
        try {
            sync.run();
        } catch (ContactsUnavailableException e) {
            LOG.error("Contacts are not told: {}", e.getMessage());
        }
    }
}
