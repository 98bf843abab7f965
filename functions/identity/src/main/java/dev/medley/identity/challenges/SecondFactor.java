package dev.medley.identity.challenges;

import dev.medley.identity.factors.RecoveryCode;
import dev.medley.identity.passkeys.PasskeyAssertion;

/** What somebody shows in the second step. */
public sealed interface SecondFactor {

    /** Something to be spent. */
    sealed interface Code extends SecondFactor {}

    /** The code that an authenticator app shows now. */
    record AppCode(String digits) implements Code {

        /** Never the code itself. */
        @Override
        public String toString() {
            return "AppCode[...]";
        }
    }

    /** A code for when all else is lost. */
    record Recovery(RecoveryCode code) implements Code {}

    /** A passkey of the account that has done the first step. */
    record Passkey(PasskeyAssertion assertion) implements SecondFactor {}
}
