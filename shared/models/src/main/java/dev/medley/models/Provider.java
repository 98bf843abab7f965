package dev.medley.models;

/** What every adapter of every port can say of itself. */
public interface Provider {

    /** The model that this adapter asks; cheap, loads nothing. */
    Model model();
}
