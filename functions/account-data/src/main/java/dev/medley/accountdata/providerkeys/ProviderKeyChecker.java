package dev.medley.accountdata.providerkeys;

import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyText;

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
