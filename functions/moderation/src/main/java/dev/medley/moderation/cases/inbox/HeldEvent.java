package dev.medley.moderation.cases.inbox;

import dev.medley.moderation.cases.HeldText;
import java.util.List;
import java.util.UUID;

/** The filter held a text of somebody; every function says so alike. */
interface HeldEvent {

    UUID id();

    UUID accountId();

    String kind();

    String text();

    String place();

    List<String> categories();

    default HeldText toHeldText() {
        return new HeldText(id(), accountId(), kind(), text(), place(), categories());
    }
}
