package dev.medley.identity.throttle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is let try, and what it was drawn on.
 *
 * @param opensAt when the budgets that are used up open again; null where none is, or nobody knows
 * @param drawn the keys of all budgets that were drawn on
 * @param shared those of them that are shared with others
 * @param locks whether a budget of the account is used up, should this attempt fail
 * @param crowded whether so many accounts fail from the network that a right password alone is not believed
 */
public record ThrottleDecision(
        boolean granted,
        @Nullable Instant opensAt,
        List<String> drawn,
        List<String> shared,
        boolean locks,
        boolean crowded) {}
