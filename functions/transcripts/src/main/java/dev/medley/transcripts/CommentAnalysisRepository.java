package dev.medley.transcripts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.models.CommentAnalysis;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What comments say, as their owners see it. */
public interface CommentAnalysisRepository {

    void add(CommentRequest request, List<String> comments);

    Optional<CommentRequest> find(UUID id, UUID ownerId);

    List<String> comments(UUID id);

    /** The newest first. */
    Page<CommentRequest> list(UUID ownerId, PageRequest page);

    void keep(UUID id, CommentAnalysis result);

    /** Its job, for who removes it. */
    boolean remove(UUID id, UUID ownerId);
}
