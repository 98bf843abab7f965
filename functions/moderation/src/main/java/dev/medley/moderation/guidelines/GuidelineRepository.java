package dev.medley.moderation.guidelines;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All guidelines with their versions. */
public interface GuidelineRepository {

    /** False when the slug is taken. */
    boolean add(UUID id, String slug, Instant now);

    /** The latest version, which is held until the transaction ends. */
    Optional<Guideline> lock(UUID id);

    void addVersion(Guideline version, UUID versionId);

    void publish(UUID id, int version, Instant now);

    /**
     * One version.
     *
     * @param version null for the one that holds
     */
    Optional<Guideline> find(UUID id, @Nullable Integer version);

    /** What holds now, oldest first. */
    Page<Guideline> listPublished(PageRequest page);

    /** The latest of all, newest first. */
    Page<Guideline> listAll(PageRequest page);

    /** All versions of one, newest first. */
    Page<Guideline> versions(UUID id, PageRequest page);
}
