package dev.medley.catalog.savedsearches;

import java.util.List;

/** All presets. */
public interface PresetRepository {

    /** By key. */
    List<SearchPreset> all();

    /** Keeps one, whether it is new or not; false where there are too many. */
    boolean keep(SearchPreset preset);

    /** False where there is none of this key. */
    boolean remove(String key);
}
