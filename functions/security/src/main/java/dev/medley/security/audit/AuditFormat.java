package dev.medley.security.audit;

import dev.medley.audit.AuditEntry;
import dev.medley.kernel.SpreadsheetText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an export is written. */
public enum AuditFormat {
    /** A line of JSON for each entry, whose last member is the text that was hashed, as it was hashed. */
    NDJSON,
    /** A table with a head, as spreadsheets read it (RFC 4180). */
    CSV;

    private static final String COLUMNS =
            "position,id,occurredAt,actorId,action,subjectId,address,data,previousHash,hash\r\n";

    /** The whole text of a part. */
    public String write(List<AuditLink> links) {
        return switch (this) {
            case NDJSON -> links.stream().map(AuditFormat::json).collect(Collectors.joining());
            case CSV -> links.stream().map(AuditFormat::row).collect(Collectors.joining("", COLUMNS, ""));
        };
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String json(AuditLink link) {
        return "{\"position\":%d,\"previousHash\":\"%s\",\"hash\":\"%s\",\"entry\":%s}\n"
                .formatted(link.position(), link.previousHash(), link.hash(), link.content());
    }

    private static String row(AuditLink link) {
        AuditEntry entry = link.entry();
        return Stream.of(
                        link.position(),
                        entry.id(),
                        entry.occurredAt(),
                        entry.actorId(),
                        entry.action(),
                        entry.subjectId(),
                        entry.address(),
                        entry.data(),
                        link.previousHash(),
                        link.hash())
                .map(AuditFormat::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String safe = SpreadsheetText.guarded(Objects.toString(value, ""));
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
