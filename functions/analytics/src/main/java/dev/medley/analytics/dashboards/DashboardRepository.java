package dev.medley.analytics.dashboards;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All dashboards, and how people lay them out. */
public interface DashboardRepository {

    void add(Dashboard dashboard);

    /** One that somebody has, or that is shared with them. */
    Optional<Dashboard> find(UUID id, Viewer viewer);

    /** One of an account's, locked. */
    Optional<Dashboard> lock(UUID id, UUID accountId);

    /** Somebody's and those that are shared with them, newest first. */
    Page<Dashboard> list(Viewer viewer, PageRequest page);

    long count(UUID accountId);

    void change(Dashboard dashboard);

    boolean remove(UUID id, UUID accountId);

    /** Notes that somebody asked for the numbers of one, unless that was noted since. */
    void noteAsked(UUID id, Instant now, Instant since);

    /** Those whose numbers were asked for since, and whose followers have not been told of these; they have then. */
    List<Open> tell(Instant asOf, Instant since, int most);

    /** A dashboard that somebody looks at. */
    record Open(UUID id, UUID accountId) {}

    /** Where somebody wants the widgets of a dashboard; empty where they have said nothing. */
    Map<String, WidgetPlace> layout(UUID id, UUID accountId);

    /** Keeps that; nothing, where there is nothing to keep. */
    void keepLayout(UUID id, UUID accountId, Map<String, WidgetPlace> places);

    /** Removes all that an account has, its preferences too, and it from what others share. */
    void erase(UUID accountId);

    /** Who looks. */
    record Viewer(UUID accountId, Set<String> roles) {}
}
