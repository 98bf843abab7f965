package dev.medley.social.activity;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.UUID;

/** What accounts do that others see. */
public interface InfluencerActivityRepository {

    /** What an account did, as far as somebody may see it, newest first. */
    Page<InfluencerActivity> list(UUID reader, UUID accountId, PageRequest page);

    /** Whether somebody may see what an account does. */
    boolean mayRead(UUID reader, UUID accountId);
}
