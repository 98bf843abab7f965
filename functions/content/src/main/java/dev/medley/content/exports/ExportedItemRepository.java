package dev.medley.content.exports;

import java.util.List;
import java.util.UUID;

/** The items that somebody may have written into files. */
public interface ExportedItemRepository {

    /** The next ones by id, of those that an account may read now. */
    List<ExportedItem> after(ExportSelection selection, UUID accountId, UUID after, int limit);

    /** Which of the ids of a selection it may read. */
    List<UUID> readable(ExportSelection selection, UUID accountId);

    /** The fields that items of a type can have, or of all types. */
    List<String> fields(ExportSelection selection);
}
