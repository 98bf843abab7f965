package dev.medley.identity.signin;

import java.util.UUID;

/** What is known of earlier sign-ins. */
public interface SignInHistoryRepository {

    /** The account's history as it looks to somebody who signs in from this address. */
    SignInHistory find(UUID accountId, String address);
}
