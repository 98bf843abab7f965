package dev.medley.flags.definitions;

import java.time.Instant;
import java.util.List;

/** What the targetings of flags say of how far they are; as many as there are flags at most, so never paged. */
public interface FlagHintRepository {

    /** Flags that are fully shipped since before a time, the longest first. */
    List<FlagHint> shipped(Instant before);
}
