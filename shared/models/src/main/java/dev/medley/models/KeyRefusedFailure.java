package dev.medley.models;

/** A provider does not take the key that it was asked with. Others are asked; the key is its owner's to see to. */
public final class KeyRefusedFailure extends ModelFailure {

    public KeyRefusedFailure(String message) {
        super(Kind.UNAVAILABLE, message);
    }
}
