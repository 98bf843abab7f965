package dev.medley.identity.exports;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Removes zips before their time, when all else of an account goes. */
@Singleton
public class ForgettingExports {

    private final Exports exports;
    private final Archives archives;

    ForgettingExports(Exports exports, Archives archives) {
        this.exports = exports;
        this.archives = archives;
    }

    /** Removes every zip of the account that is still kept; safe to repeat. */
    public void forget(UUID accountId) {
        exports.kept(accountId).forEach(export -> archives.remove(export.key()));
    }
}
