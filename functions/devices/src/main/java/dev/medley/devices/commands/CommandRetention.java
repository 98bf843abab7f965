package dev.medley.devices.commands;

import dev.medley.devices.DeviceRetention;
import dev.medley.devices.ledger.Ledger;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Ends commands whose time is over, and forgets those that were over long ago; the ledger keeps what was done. */
@Singleton
public class CommandRetention {

    private static final int AT_ONCE = 200;

    private final CommandRepository repository;
    private final CommandLogs logs;
    private final Ledger ledger;
    private final DeviceRetention retention;
    private final Clock clock;

    protected CommandRetention(
            CommandRepository repository, CommandLogs logs, Ledger ledger, DeviceRetention retention, Clock clock) {
        this.repository = repository;
        this.logs = logs;
        this.ledger = ledger;
        this.retention = retention;
        this.clock = clock;
    }

    /** Ends some commands whose time is over; whether there may be more. */
    @Transactional
    public boolean expire() {
        List<DeviceCommand> expired = repository.expire(clock.instant(), AT_ONCE);
        expired.forEach(
                command -> ledger.note(command.deviceId(), null, "command-expired", CommandService.data(command)));
        return expired.size() == AT_ONCE;
    }

    /** Removes some that are old enough, with the logs that devices sent for them; whether there may be more. */
    @Transactional
    public boolean forget() {
        List<DeviceCommand> forgotten = repository.forget(clock.instant().minus(retention.commands()), AT_ONCE);
        logs.remove(forgotten);
        return forgotten.size() == AT_ONCE;
    }
}
