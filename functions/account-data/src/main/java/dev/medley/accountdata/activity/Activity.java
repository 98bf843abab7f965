package dev.medley.accountdata.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something that an account did, or that was done for it. */
public record Activity(UUID id, String type, Instant occurredAt, UUID subjectId, Map<String, String> data) {}
