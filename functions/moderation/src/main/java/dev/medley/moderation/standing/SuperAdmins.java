package dev.medley.moderation.standing;

import java.util.UUID;

/** The accounts that identity suspends for nobody. */
public interface SuperAdmins {

    boolean contains(UUID accountId);
}
