package dev.medley.topology;

/** The function for meals. */
final class Meals {

    private Meals() {}

    static Function function() {
        return Function.named("meals")
                .routes("/meals")
                .workers(Worker.light("meals-work", "meal.requested").deferred(Medley.ERASED))
                .emits("meal.requested", "meal.finished", "meal.deleted")
                .activity("meal.finished", "meal.deleted");
    }
}
