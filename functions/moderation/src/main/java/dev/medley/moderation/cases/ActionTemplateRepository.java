package dev.medley.moderation.cases;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** All templates of reasons. */
public interface ActionTemplateRepository {

    /** False when the name is taken. */
    boolean add(ActionTemplate template);

    Optional<ActionTemplate> find(UUID id);

    Page<ActionTemplate> list(PageRequest page);

    boolean remove(UUID id);
}
