package dev.medley.moderation.standing;

import java.util.UUID;

/** The accounts that identity suspends for no decision of moderators: those that rank above users. */
public interface ProtectedAccounts {

    boolean contains(UUID accountId);
}
