package dev.medley.flags.segments;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;

/** All segments. */
public interface SegmentRepository {

    /** How many there may be. */
    int MOST = 200;

    /** Adds a segment; false where its key is taken. */
    boolean add(Segment segment);

    /** How many there are; nobody else counts them until the transaction ends. */
    int count();

    void change(Segment segment);

    void remove(Segment segment);

    Optional<Segment> find(String key);

    /** The same, held until the transaction ends. */
    Optional<Segment> lock(String key);

    /** Whether a rule of a flag names it, or of a change that waits. */
    boolean isUsed(String key);

    /** The same for environments where changes need approval, and flags that are not archived. */
    boolean isGuarded(String key);

    Page<Segment> list(PageRequest page);
}
