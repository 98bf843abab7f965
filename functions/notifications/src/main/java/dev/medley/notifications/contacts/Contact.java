package dev.medley.notifications.contacts;

import java.util.UUID;

/**
 * Somebody who consented, as the provider knows them.
 *
 * @param id what the provider calls them; it says nothing of the account
 */
public record Contact(UUID id, String email) {}
