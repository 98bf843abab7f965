package dev.medley.accountdata.providerkeys;

/** Asks providers whether keys are good. */
public interface ProviderKeyChecker {

    /** What a provider says. */
    enum Verdict {
        ACCEPTED,
        REJECTED,
        /** It could not be reached in time, or said something else. */
        NONE
    }

    Verdict check(ModelProvider provider, ProviderKeyText key);
}
