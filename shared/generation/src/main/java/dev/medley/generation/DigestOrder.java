package dev.medley.generation;

import java.util.UUID;

/**
 * For whom a text is digested, and how the model is told to.
 *
 * @param prompt the version of what it is told
 * @param guidance what it is told beside the frame that every version has: what matters, how to say it
 * @param refusedKey told where the account's own key is not taken
 * @param receipt where it is noted what calls came to, also where nothing comes of them
 * @param isKept whether earlier answers to the same will do
 */
public record DigestOrder(
        UUID accountId, String prompt, String guidance, RefusedKey refusedKey, CallReceipt receipt, boolean isKept) {

    public DigestOrder(UUID accountId, String prompt, String guidance, RefusedKey refusedKey, CallReceipt receipt) {
        this(accountId, prompt, guidance, refusedKey, receipt, true);
    }

    /** The same, answered by nobody's earlier answer. */
    public DigestOrder anew() {
        return new DigestOrder(accountId, prompt, guidance, refusedKey, receipt, false);
    }
}
