package dev.medley.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * How carefully a stage keeps things.
 *
 * @param logs how long logs are kept
 * @param backupDays how far back the database can be restored to
 * @param protectedData whether data outlives its stack and the database refuses to be deleted
 */
record Retention(RetentionDays logs, int backupDays, boolean protectedData) {

    static Retention disposable() {
        return new Retention(RetentionDays.ONE_WEEK, 1, false);
    }

    static Retention rehearsed() {
        return new Retention(RetentionDays.ONE_MONTH, 7, true);
    }

    static Retention durable() {
        return new Retention(RetentionDays.SIX_MONTHS, 35, true);
    }

    /**
     * What becomes of data when its stack is removed. What a failed first deployment made goes in any case: it holds
     * nothing, and its name would be taken when the deployment is tried again.
     */
    RemovalPolicy ofData() {
        return protectedData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
    }
}
