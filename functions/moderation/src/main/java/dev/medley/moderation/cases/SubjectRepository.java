package dev.medley.moderation.cases;

import java.util.Optional;
import java.util.UUID;

/** What people wrote, in other functions. */
public interface SubjectRepository {

    /** Something that somebody may report; empty too where nobody publishes things of this kind. */
    Optional<ModeratedSubject> reportable(String kind, UUID id, UUID reporterId);

    /** Something, whoever may read it. */
    Optional<ModeratedSubject> find(String kind, UUID id);
}
