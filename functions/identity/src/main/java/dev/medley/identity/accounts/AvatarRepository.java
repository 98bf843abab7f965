package dev.medley.identity.accounts;

import java.util.Optional;
import java.util.UUID;

/** Which picture every account shows. */
public interface AvatarRepository {

    Optional<Avatar> find(UUID accountId);

    /** Shows this picture from now on; gives the one that was shown before. */
    Optional<Avatar> show(Avatar avatar);

    /** Shows none; gives the one that was shown before. */
    Optional<Avatar> remove(UUID accountId);
}
