package dev.medley.infra;

/** The handlers of {@code shared/lambda}, one for each way of being called. */
enum Handler {
    API("ApiHandler", true),
    QUEUE("QueueHandler", true),
    SCHEDULE("ScheduleHandler", true),
    // Runs once a deployment: a snapshot would cost more than it saves.
    MIGRATION("MigrationHandler", false);

    private final String simpleName;
    private final boolean snapshots;

    Handler(String simpleName, boolean snapshots) {
        this.simpleName = simpleName;
        this.snapshots = snapshots;
    }

    String className() {
        return "dev.medley.lambda." + simpleName;
    }

    /** Whether it starts from a snapshot. */
    boolean snapshots() {
        return snapshots;
    }
}
