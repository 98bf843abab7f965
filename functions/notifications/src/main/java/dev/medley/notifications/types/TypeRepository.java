package dev.medley.notifications.types;

import dev.medley.events.Event;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The declared types. */
public interface TypeRepository {

    Optional<NotificationType> find(String name);

    /** Those of these names that are there still. */
    List<NotificationType> find(Collection<String> names);

    /** What an event causes. */
    List<NotificationType> causedBy(Event event);

    /** Whose notifications an event takes back. */
    List<NotificationType> undoneBy(Event event);
}
