package dev.medley.notifications.contacts;

/** The provider does not do what is asked, for now. */
public final class ContactsUnavailableException extends Exception {

    public ContactsUnavailableException(String message) {
        super(message);
    }
}
