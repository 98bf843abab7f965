package dev.medley.identity.exports;

import dev.medley.identity.erasure.Belongings;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Removes zips before their time, when all else of an account goes. */
@Singleton
class ForgettingExports implements Belongings {

    private final Exports exports;
    private final Archives archives;

    ForgettingExports(Exports exports, Archives archives) {
        this.exports = exports;
        this.archives = archives;
    }

    @Override
    public void erase(UUID accountId) {
        exports.kept(accountId).forEach(export -> archives.remove(export.key()));
    }
}
