package dev.medley.models;

import org.jspecify.annotations.Nullable;

/** An answer began, or may have, and did not end: others are asked, and the provider may charge for this one. */
public final class UnfinishedAnswerFailure extends ModelFailure {

    public UnfinishedAnswerFailure(String message, @Nullable Throwable cause) {
        super(Kind.UNAVAILABLE, message, cause);
    }
}
