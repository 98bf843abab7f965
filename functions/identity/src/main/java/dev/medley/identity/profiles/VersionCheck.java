package dev.medley.identity.profiles;

import dev.medley.kernel.Refusal;
import java.util.function.IntPredicate;

/** Keeps edits from overwriting what their author has not seen. */
final class VersionCheck {

    private VersionCheck() {}

    static void require(IntPredicate expected, int version) {
        if (!expected.test(version)) {
            throw new Refusal(
                    Refusal.Kind.STALE, "precondition-failed", "This has changed since you read it; read it again.");
        }
    }
}
