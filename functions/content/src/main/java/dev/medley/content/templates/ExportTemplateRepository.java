package dev.medley.content.templates;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** All templates. */
public interface ExportTemplateRepository {

    /** One that somebody may use: theirs, or a shared one. */
    Optional<ExportTemplate> find(UUID id, UUID accountId);

    /** One of theirs, held until the transaction ends. */
    Optional<ExportTemplate> lock(UUID id, UUID accountId);

    /** Those that somebody may use, newest first. */
    Page<ExportTemplate> list(UUID accountId, PageRequest page);

    int count(UUID accountId);

    void add(ExportTemplate template);

    void change(ExportTemplate template);

    void remove(UUID id);
}
