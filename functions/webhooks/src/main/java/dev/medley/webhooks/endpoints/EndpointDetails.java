package dev.medley.webhooks.endpoints;

import java.net.URI;
import java.util.List;

/**
 * What its owner says of an endpoint.
 *
 * @param eventTypes types of events, groups of them ({@code recording.*}) or all ({@code *})
 */
public record EndpointDetails(URI url, List<String> eventTypes, String description) {

    public EndpointDetails {
        eventTypes = eventTypes.stream().distinct().toList();
    }
}
