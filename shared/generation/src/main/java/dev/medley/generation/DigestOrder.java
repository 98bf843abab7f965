package dev.medley.generation;

import java.util.UUID;

/**
 * For whom a text is digested, and how the model is told to.
 *
 * @param prompt the version of what it is told
 * @param guidance what it is told beside the frame that every version has: what matters, how to say it
 * @param refusedKey told where the account's own key is not taken
 */
public record DigestOrder(UUID accountId, String prompt, String guidance, RefusedKey refusedKey) {}
