package dev.medley.notifications.types;

import dev.medley.events.Event;
import java.util.List;

/** The declared types. */
public interface TypeRepository {

    /** What an event causes. */
    List<NotificationType> causedBy(Event event);

    /** Whose notifications an event takes back. */
    List<NotificationType> undoneBy(Event event);
}
