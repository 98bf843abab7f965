package dev.medley.devices.commands;

import dev.medley.devices.commands.DeviceCommand.CommandKind;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.List;

/** The logs that devices send when they are told to. */
@Singleton
public class CommandLogs {

    private static final String GZIP = "application/gzip";

    private final ObjectStore objects;
    private final PresignedTransfers transfers;

    CommandLogs(ObjectStores stores) {
        this.objects = stores.bucket(Medley.MEDIA);
        this.transfers = stores.transfers(Medley.MEDIA);
    }

    /** The request with which a device sends its log, of exactly so many bytes. */
    public PresignedTransfer upload(DeviceCommand command, long sizeBytes) {
        return transfers.put(command.logKey(), GZIP, sizeBytes, null);
    }

    /** Removes the logs that devices sent for these commands; no matter which of them did. */
    void remove(List<DeviceCommand> commands) {
        List<String> keys = commands.stream()
                .filter(command -> command.kind() == CommandKind.LOG_PULL)
                .map(DeviceCommand::logKey)
                .toList();
        if (!keys.isEmpty()) {
            objects.delete(keys);
        }
    }

    /** The request that gets the log. */
    public PresignedTransfer download(DeviceCommand command) {
        if (command.kind() != CommandKind.LOG_PULL
                || objects.find(command.logKey()).isEmpty()) {
            throw Refusal.notFound("log-none", "The device has sent no log for this command.");
        }
        return transfers.get(command.logKey(), GZIP, "attachment; filename=\"" + command.deviceId() + ".log.gz\"");
    }
}
