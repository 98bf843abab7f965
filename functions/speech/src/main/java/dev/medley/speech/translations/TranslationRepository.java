package dev.medley.speech.translations;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.speech.translations.Translation.Made;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All translations. */
public interface TranslationRepository {

    void add(UUID id, UUID accountId, UUID jobId, TranslationOrder order, Instant now);

    Optional<Translation> find(UUID id, UUID accountId);

    /** A page, without texts. */
    Page<Translation> list(UUID accountId, PageRequest page);

    void keep(UUID id, Made made);

    void remove(UUID id, UUID accountId);

    void erase(UUID accountId);
}
