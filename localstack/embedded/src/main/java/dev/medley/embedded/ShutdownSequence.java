package dev.medley.embedded;

/** Ends things of which none may keep the next from ending. */
final class ShutdownSequence {

    private ShutdownSequence() {}

    static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println(part.getClass().getSimpleName() + " did not stop well: " + e);
        }
    }
}
