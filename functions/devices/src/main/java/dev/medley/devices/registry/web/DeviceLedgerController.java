package dev.medley.devices.registry.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.devices.FleetScope;
import dev.medley.devices.ledger.Ledger;
import dev.medley.devices.ledger.Ledger.Verification;
import dev.medley.devices.ledger.LedgerEntry;
import dev.medley.devices.ledger.LedgerRepository;
import dev.medley.devices.registry.DeviceService;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Digests;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/devices/{id}/ledger")
@Tag(name = "Device security")
class DeviceLedgerController {

    private final DeviceService devices;
    private final LedgerRepository repository;
    private final Ledger ledger;

    DeviceLedgerController(DeviceService devices, LedgerRepository repository, Ledger ledger) {
        this.devices = devices;
        this.repository = repository;
        this.ledger = ledger;
    }

    @Get
    @Access("device:read:own")
    @Operation(operationId = "listDeviceLedger", summary = "What was done to a device and by it, newest first")
    @ApiResponse(responseCode = "200", description = "A page of entries")
    @Problems("device-unknown")
    PageView<LedgerEntryView> list(Caller caller, UUID id, PageRequest page) {
        devices.requireReadable(id, FleetScope.toRead(caller));
        return PageView.of(repository.list(id, page), LedgerEntryView::of);
    }

    @Get("/verification")
    @Access("device:read:own")
    @Operation(operationId = "verifyDeviceLedger", summary = "Whether the chain of a device's entries holds together")
    @ApiResponse(responseCode = "200", description = "How many entries there are, and where the chain breaks first")
    @Problems("device-unknown")
    LedgerVerification verify(Caller caller, UUID id) {
        devices.requireReadable(id, FleetScope.toRead(caller));
        Verification found = ledger.verify(id);
        return new LedgerVerification(found.entries(), found.brokenAt() == null, found.brokenAt());
    }

    @Serdeable
    record LedgerVerification(
            int entries, boolean holds, @Nullable Integer brokenAt) {}

    @Serdeable
    @Schema(name = "DeviceLedgerEntry")
    record LedgerEntryView(
            UUID id,
            int number,
            Instant at,

            @Nullable @Schema(description = "Null for the device itself and for Medley")
            UUID actorId,

            @Schema(example = "command-requested") String action,
            Map<String, String> data,

            @Schema(description = "SHA-256 of the entry and of the hash before")
            String hash) {

        static LedgerEntryView of(LedgerEntry entry) {
            return new LedgerEntryView(
                    entry.id(),
                    entry.number(),
                    entry.at(),
                    entry.actorId(),
                    entry.action(),
                    entry.data(),
                    Digests.hex(entry.hash()));
        }
    }
}
