package dev.medley.topology;

/** The function for @words@. */
final class @Group@ {

    private @Group@() {}

    static Function function() {
        return Function.named("@name@")
                .routes("/@name@")
                .workers(Worker.light("@name@-work", "@thing@.requested").deferred(Medley.ERASED))
                .emits("@thing@.requested", "@thing@.finished", "@thing@.deleted")
                .emitsIn("@name@-work", "@thing@.finished")
                .activity("@thing@.finished", "@thing@.deleted");
    }
}
