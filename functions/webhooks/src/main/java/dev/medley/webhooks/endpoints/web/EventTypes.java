package dev.medley.webhooks.endpoints.web;

/** How types of events are written where an endpoint names those that it wants. */
final class EventTypes {

    static final String PATTERN = "\\*|[a-z][a-z-]{0,39}\\.(\\*|[a-z][a-z-]{0,39})";

    private EventTypes() {}
}
