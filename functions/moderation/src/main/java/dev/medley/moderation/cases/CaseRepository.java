package dev.medley.moderation.cases;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All cases, with evidence. */
public interface CaseRepository {

    /** The open case of a thing, after waiting for whoever changes anything about the thing now. */
    Optional<CaseFile> lockOpen(String kind, UUID subjectId);

    Optional<CaseFile> lock(UUID id);

    Optional<CaseFile> find(UUID id);

    Page<CaseFile> list(CaseFilter filter, PageRequest page);

    void add(CaseFile caseFile);

    void change(CaseFile caseFile);

    /** Null gives a claim up. */
    void claim(UUID id, CaseFile.@Nullable Claim claim);

    /** Closes a case; a thing that is cleared is so as it was when it was last looked at. */
    void close(UUID id, @Nullable UUID moderatorId, boolean isCleared, Instant now);

    /** Notes that a thing whose case is closed was harmless after all, as it was when it was last looked at. */
    void clear(UUID id, Instant now);

    /** Whether a thing was found harmless as it is: nothing was written since, or only what was written then. */
    boolean isCleared(ModeratedSubject subject);

    /** Keeps a thing as it is; the one that is kept already where nothing has changed. */
    UUID keep(Evidence evidence);

    /** What was kept of the latest that the thing of a case said. */
    Optional<Evidence> latestEvidence(UUID caseId);

    /** Of a case, newest first. */
    List<Evidence> evidence(UUID caseId, int most);
}
