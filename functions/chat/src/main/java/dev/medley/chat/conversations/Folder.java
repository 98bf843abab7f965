package dev.medley.chat.conversations;

import java.time.Instant;
import java.util.UUID;

/** Where an account puts conversations. */
public record Folder(UUID id, String name, int conversations, Instant createdAt) {

    /** How many an account has at most. */
    public static final int MOST = 200;
}
