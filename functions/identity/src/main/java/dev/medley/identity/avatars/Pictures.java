package dev.medley.identity.avatars;

import java.util.Optional;
import java.util.UUID;

/** Which picture every account shows. */
public interface Pictures {

    Optional<Picture> find(UUID accountId);

    /** Shows this picture from now on; gives the one that was shown before. */
    Optional<Picture> show(Picture picture);

    /** Shows none; gives the one that was shown before. */
    Optional<Picture> remove(UUID accountId);
}
