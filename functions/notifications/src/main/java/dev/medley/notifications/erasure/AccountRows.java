package dev.medley.notifications.erasure;

import java.util.UUID;

/** All rows of an account. */
public interface AccountRows {

    void delete(UUID accountId);
}
