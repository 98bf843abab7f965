package dev.medley.moderation.cases;

import java.util.List;
import java.util.UUID;

/** Something that the filter held, as its function announces it. */
public record HeldText(UUID id, UUID accountId, String kind, String text, String place, List<String> categories) {

    public HeldText {
        categories = List.copyOf(categories);
    }
}
