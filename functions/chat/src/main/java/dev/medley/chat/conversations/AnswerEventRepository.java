package dev.medley.chat.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is said of an answer while it is made. */
public interface AnswerEventRepository {

    /** One of them, from 1. */
    record AnswerEvent(int number, Kind kind, String data) {}

    /** What happened. */
    enum Kind {
        PIECE,
        RESTART,
        CITATIONS,
        DONE
    }

    /** Says the next. */
    void add(UUID messageId, Kind kind, String data);

    List<AnswerEvent> after(UUID messageId, int number);

    /** Removes what was said before a time, but for that it is done; how many were. */
    int removeOld(Instant before, int most);
}
