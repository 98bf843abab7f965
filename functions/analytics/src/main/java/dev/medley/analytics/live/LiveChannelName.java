package dev.medley.analytics.live;

/** What can be followed of analytics. */
public enum LiveChannelName {
    VISITORS,
    SALES,
    REQUESTS
}
