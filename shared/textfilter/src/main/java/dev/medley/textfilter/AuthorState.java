package dev.medley.textfilter;

/**
 * Who writes.
 *
 * @param trustLevel from 0 to 4
 * @param equal how often they wrote the same within an hour, this time not counted
 * @param recent how many texts they wrote within a minute, this one not counted
 */
public record AuthorState(int trustLevel, boolean isLimited, boolean isSuspended, int equal, int recent) {

    /** Somebody who has written nothing. */
    public static final AuthorState NEW = new AuthorState(0, false, false, 0, 0);
}
