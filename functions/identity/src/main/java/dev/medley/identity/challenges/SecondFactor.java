package dev.medley.identity.challenges;

import dev.medley.identity.factors.RecoveryCode;

/** What somebody shows in the second step. */
public sealed interface SecondFactor {

    /** The code that an authenticator app shows now. */
    record AppCode(String digits) implements SecondFactor {

        /** Never the code itself. */
        @Override
        public String toString() {
            return "AppCode[...]";
        }
    }

    /** A code for when all else is lost. */
    record Recovery(RecoveryCode code) implements SecondFactor {}
}
