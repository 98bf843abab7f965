package dev.medley.kernel;

import java.util.function.IntPredicate;

/** Keeps edits from overwriting what their author has not seen. */
public final class VersionCheck {

    private VersionCheck() {}

    /**
     * For whoever has locked what is edited.
     *
     * @param expected whether the author knows this version
     * @throws Refusal {@code precondition-failed}
     */
    public static void require(IntPredicate expected, int version) {
        if (!expected.test(version)) {
            throw new Refusal(
                    Refusal.Kind.STALE, "precondition-failed", "This has changed since you read it; read it again.");
        }
    }
}
