package dev.medley.notifications.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The contacts that a provider of e-mail marketing has. */
public interface ContactDirectory {

    /** Whether the stage has one. */
    boolean isOn();

    /**
     * Has it know somebody, subscribed; again is no harm.
     *
     * @return whether it takes them; an address that it refuses once it refuses always
     */
    boolean put(Contact contact) throws ContactsUnavailableException;

    /** Has it forget somebody; one that it does not know is forgotten already. */
    void remove(UUID id) throws ContactsUnavailableException;

    /**
     * Who changed there lately.
     *
     * @param since only changes from this moment on
     * @param offset how many of them are known already
     */
    List<Change> changes(Instant since, int offset) throws ContactsUnavailableException;

    /** What the provider says of somebody. */
    record Change(String email, boolean isUnsubscribed) {}
}
