package dev.medley.content.types;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All types of content, and their schemas. */
public interface ContentTypeRepository {

    /** By name. */
    List<ContentType> list();

    Optional<ContentType> find(String name);

    /** The same, held until the transaction ends. */
    Optional<ContentType> lock(String name);

    /** False where there is a type of that name. */
    boolean add(ContentType type, UUID actorId);

    /** Keeps title and version, and the schema where it is a new one. */
    void change(ContentType type, UUID actorId, Instant now);

    /** False where an item has the type. */
    boolean remove(String name);

    /** Newest first. */
    Page<TypeSchema> schemas(String name, PageRequest page);

    /** One schema; empty where there is none of that version. */
    Optional<Map<String, Object>> schema(String name, int version);
}
