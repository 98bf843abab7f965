package dev.medley.transcripts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All trials. */
public interface TrialRepository {

    void add(Trial trial, UUID ownerId);

    Optional<Trial> find(UUID id);

    /** The newest first; of one prompt, or of all. */
    Page<Trial> list(@Nullable Integer prompt, PageRequest page);

    void keep(UUID id, List<Trial.Result> results);
}
