package dev.medley.platform.health;

/** Something that Medley cannot do without. */
public interface Dependency {

    /** Its name in the API. */
    String name();

    /** Asks it for something small; any exception means that it is away. */
    void ask();

    /** Whether no request can be answered while it is away. */
    boolean isNeededToAnswer();
}
