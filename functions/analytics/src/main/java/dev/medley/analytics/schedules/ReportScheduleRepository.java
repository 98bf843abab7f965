package dev.medley.analytics.schedules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The schedules of all reports. */
public interface ReportScheduleRepository {

    void add(ReportSchedule schedule);

    Optional<ReportSchedule> find(UUID id, UUID accountId);

    /** One of an account's, locked. */
    Optional<ReportSchedule> lock(UUID id, UUID accountId);

    /** The schedules that an account has for a report; there are few. */
    List<ReportSchedule> list(UUID reportId, UUID accountId);

    void change(ReportSchedule schedule);

    boolean remove(UUID id, UUID accountId);

    /** Locks one whose time has come and that nobody else has locked. */
    Optional<ReportSchedule> lockDue(Instant now);

    /** Says when it comes next. */
    void postpone(UUID id, Instant nextAt);

    /** Removes all that an account has, and it from the recipients of others. */
    void erase(UUID accountId);
}
