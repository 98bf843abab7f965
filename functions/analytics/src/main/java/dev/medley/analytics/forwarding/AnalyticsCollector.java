package dev.medley.analytics.forwarding;

import java.util.List;

/** An external analytics service. */
public interface AnalyticsCollector {

    /** Whether there is one. */
    boolean isOn();

    /**
     * Hands it some activities. It leaves out those that it has by their ids.
     *
     * @throws CollectorUnavailableException where it does not take them now
     */
    void take(List<ForwardedActivity> activities) throws CollectorUnavailableException;
}
