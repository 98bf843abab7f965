package dev.medley.infra;

/** The handlers: those of {@code shared/lambda}, one for each way of being called, and the migrator's. */
enum Handler {
    API("dev.medley.lambda.ApiHandler", true),
    QUEUE("dev.medley.lambda.QueueHandler", true),
    SOCKET("dev.medley.lambda.WebSocketHandler", true),
    SCHEDULE("dev.medley.lambda.ScheduleHandler", true),
    // Runs once a deployment: a snapshot would cost more than it saves.
    MIGRATION("dev.medley.migrator.MigrationHandler", false);

    private final String className;
    private final boolean snapshots;

    Handler(String className, boolean snapshots) {
        this.className = className;
        this.snapshots = snapshots;
    }

    String className() {
        return className;
    }

    /** Whether it starts from a snapshot. */
    boolean snapshots() {
        return snapshots;
    }
}
