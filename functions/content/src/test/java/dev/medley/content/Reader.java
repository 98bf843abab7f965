package dev.medley.content;

import dev.medley.testkit.Rows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody whose activities are published by the function that takes them. */
record Reader(@Nullable UUID accountId, boolean bot, Instant at) {

    static Reader any() {
        return new Reader(null, false, Instant.now());
    }

    static Reader crawler() {
        return new Reader(null, true, Instant.now());
    }

    static Reader of(UUID accountId) {
        return new Reader(accountId, false, Instant.now());
    }

    void did(String type, UUID contentId, Map<String, Object> properties) {
        String json = properties.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": "
                        + (entry.getValue() instanceof String text ? "\"" + text + "\"" : entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        Rows.update(
                """
                insert into activities.pub_activity (id, occurred_at, type, subject_id, properties, person_id, account_id, bot)
                values (?, ?, ?, ?, ?::jsonb, ?, nullif(?, '')::uuid, ?)""",
                UUID.randomUUID(),
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                type,
                contentId,
                json,
                accountId == null ? UUID.randomUUID() : accountId,
                accountId == null ? "" : accountId.toString(),
                bot);
    }
}
