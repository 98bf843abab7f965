package dev.medley.devices.software;

import dev.medley.devices.software.Release.ReleaseStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All releases, and whom they are signed by. */
public interface ReleaseRepository {

    /** Adds one with its modules; false where the type has one of this name and version. */
    boolean add(Release release);

    Optional<Release> find(UUID id);

    Optional<Release> lock(UUID id);

    /** Without their modules. */
    Page<Release> list(@Nullable String deviceType, @Nullable ReleaseStatus status, PageRequest page);

    void setStatus(UUID id, ReleaseStatus status, Instant now);

    void setSbom(UUID id, Json sbom, Instant now);

    Optional<Json> sbom(UUID id);

    boolean removeDraft(UUID id);

    void addKey(ReleaseKey key, UUID createdBy);

    Optional<ReleaseKey> findKey(UUID id);

    Page<ReleaseKey> listKeys(PageRequest page);

    boolean revokeKey(UUID id, Instant now);
}
