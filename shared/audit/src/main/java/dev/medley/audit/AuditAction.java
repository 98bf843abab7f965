package dev.medley.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done, and to what; {@code subjectId} is null where it is not about one thing. */
public record AuditAction(String action, @Nullable UUID subjectId, Map<String, String> data) {}
