package dev.medley.chat.passages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to look.
 *
 * @param accountId who asks: only what they may read at this moment is looked at
 * @param collections in these alone; null for no such condition
 * @param documents in these alone; null for no such condition
 * @param conditions words and phrases that must, or must not, be in a passage, as web searches write them; null for none
 */
public record PassageScope(
        UUID accountId,
        @Nullable List<UUID> collections,
        @Nullable List<UUID> documents,
        @Nullable String conditions) {}
