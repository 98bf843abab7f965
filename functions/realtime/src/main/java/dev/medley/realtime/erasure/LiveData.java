package dev.medley.realtime.erasure;

import java.util.List;
import java.util.UUID;

/** All rows of an account. */
public interface LiveData {

    /** Deletes them; the ids of the connections that there were. */
    List<String> delete(UUID accountId);
}
