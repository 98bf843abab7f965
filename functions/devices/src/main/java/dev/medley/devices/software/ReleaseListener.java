package dev.medley.devices.software;

import java.util.UUID;

/** Follows what becomes of releases, in the transaction that changes them. */
public interface ReleaseListener {

    /** Nobody is to be offered it any more. */
    void revoked(UUID releaseId);
}
