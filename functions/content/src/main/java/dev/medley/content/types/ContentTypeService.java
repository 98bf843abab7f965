package dev.medley.content.types;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What can be done with types of content. */
@Singleton
public class ContentTypeService {

    private final ContentTypeRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    protected ContentTypeService(ContentTypeRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    public List<ContentType> list() {
        return repository.list();
    }

    public ContentType find(String name) {
        return repository.find(name).orElseThrow(ContentTypeService::unknown);
    }

    public Page<TypeSchema> schemas(String name, PageRequest page) {
        return repository.schemas(find(name).name(), page);
    }

    @Transactional
    public ContentType create(AuditContext context, String name, String title, Map<String, Object> schema) {
        requireSchema(schema);
        Instant now = clock.instant();
        ContentType type = new ContentType(name, title, 1, schema, false, VersionCheck.first(now), now, now);
        if (!repository.add(type, context.actor().accountId())) {
            throw Refusal.conflict("content-type-taken", "There is a type of this name.");
        }
        note(context, "content-type.created", type);
        return type;
    }

    /** Changes what is not null. Items keep the schema that they were saved under until they are saved again. */
    @Transactional
    public ContentType change(
            AuditContext context,
            String name,
            @Nullable String title,
            @Nullable Map<String, Object> schema,
            IntPredicate expected) {
        ContentType type = repository.lock(name).orElseThrow(ContentTypeService::unknown);
        VersionCheck.require(expected, type.version());
        Map<String, Object> next = schema == null ? type.schema() : schema;
        boolean isOther = !next.equals(type.schema());
        if (isOther) {
            requireSchema(next);
        }
        ContentType changed = new ContentType(
                name,
                title == null ? type.title() : title,
                isOther ? type.schemaVersion() + 1 : type.schemaVersion(),
                next,
                type.builtIn(),
                type.version() + 1,
                type.createdAt(),
                clock.instant());
        repository.change(changed, context.actor().accountId(), clock.instant());
        note(context, "content-type.changed", changed);
        return changed;
    }

    @Transactional
    public void remove(AuditContext context, String name, IntPredicate expected) {
        ContentType type = repository.lock(name).orElseThrow(ContentTypeService::unknown);
        VersionCheck.require(expected, type.version());
        if (type.builtIn()) {
            throw Refusal.conflict("content-type-built-in", "This type comes with the system, and stays.");
        }
        if (!repository.remove(name)) {
            throw Refusal.conflict("content-type-used", "There are items of this type.");
        }
        note(context, "content-type.deleted", type);
    }

    /** The type of an item, whose fields fit its schema. */
    public ContentType require(String name, Map<String, Object> fields) {
        ContentType type = repository
                .find(name)
                .orElseThrow(() -> Refusal.invalid("content-type-unknown", "/type", "There is no such type."));
        List<Fault> faults = SchemaCheck.faults(type.schema(), fields, "/fields");
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "content-invalid",
                    "The fields do not fit the schema of the type; see errors.",
                    faults);
        }
        return type;
    }

    private static void requireSchema(Map<String, Object> schema) {
        List<Fault> faults = SchemaRules.faults(schema, "/schema");
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "schema-invalid",
                    "This is no schema that types can have; see errors.",
                    faults);
        }
    }

    private void note(AuditContext context, String action, ContentType type) {
        audit.note(
                context,
                action,
                null,
                Map.of("type", type.name(), "schemaVersion", String.valueOf(type.schemaVersion())));
    }

    private static Refusal unknown() {
        return Refusal.notFound("content-type-unknown", "There is no such type.");
    }
}
